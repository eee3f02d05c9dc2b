/**
 * Tells by its first characters what a file is meant to be, and unpacks what a browser packed. Only a choice of reader:
 * each of them verifies for itself.
 */
import { isMetadata } from '../../lib/saml/other-input.ts';
import { decodeBase64, decodeText, encodeBase64 } from '../../lib/saml/text.ts';

/** What to read the file as. */
export type Recognised =
  | { readonly as: 'certificate' }
  | { readonly as: 'metadata'; readonly xml: Uint8Array | string }
  /** As the browser posts it. */
  | { readonly as: 'saml-response'; readonly base64: string }
  /** Another message of SAML 2.0, by the name of its root. */
  | { readonly as: 'other-message'; readonly root: string };

const otherMessages =
  /^(?:AuthnRequest|Logout(?:Request|Response)|Artifact(?:Resolve|Response)|(?:Encrypted)?Assertion)$/;

/** Looks at the root of XML, and into Base64 and form values. */
export function recognise(bytes: Uint8Array): Recognised {
  const text = decodeText(bytes)
    .text.replace(/^\uFEFF/, '')
    .trim();
  const root = rootOf(text) ?? rootWithin(text);
  if (root !== null) return recogniseXml(root, bytes, text);
  const value = formValue(text);
  if (value !== null) {
    const named = rootOf(value);
    if (named === null) return { as: 'saml-response', base64: value };
    return recogniseXml(named, new TextEncoder().encode(value), value);
  }
  const decoded = /^[A-Za-z0-9+/\s]+={0,2}$/.test(text) ? decodeBase64(text) : null;
  if (decoded === null) return { as: 'certificate' };
  const inner = decodeText(decoded).text.trim();
  const innerRoot = rootOf(inner);
  return innerRoot === null ? { as: 'certificate' } : recogniseXml(innerRoot, decoded, inner);
}

function recogniseXml(root: string, xml: Uint8Array, text: string): Recognised {
  if (root === 'Response') return { as: 'saml-response', base64: encodeBase64(xml) };
  if (otherMessages.test(root)) return { as: 'other-message', root };
  const isRootOfMetadata = root === 'EntityDescriptor' || root === 'EntitiesDescriptor';
  // A page, or a KeyInfo that somebody cut out of metadata: the reader of certificates names them.
  if (!isRootOfMetadata && (/^html$/i.test(root) || (text.includes('X509Certificate>') && !isMetadata(text))))
    return { as: 'certificate' };
  return { as: 'metadata', xml };
}

/** `SAMLResponse` of a form or of a query, with or without its name; `null` when the text is no such thing. */
function formValue(text: string): string | null {
  const named = /(?:^|[?&\s"])SAMLResponse"?\s?[=:]\s?"?([^&\s"]+)/.exec(text)?.[1];
  const value = named ?? (/^[A-Za-z0-9+/=%._~-]+$/.test(text) && text.includes('%') ? text : undefined);
  if (value === undefined) return null;
  try {
    const decoded = decodeURIComponent(value);
    // A plus of base64 stays one even where somebody forgot to encode it: a blank has no business there.
    return decoded.startsWith('<') ? decoded.replaceAll('+', ' ') : decoded;
  } catch {
    return named === undefined ? null : value;
  }
}

/** Local name of the root element; `null` when the text does not begin like XML. */
function rootOf(text: string): string | null {
  let at = 0;
  // Comments and instructions before the root; more than a few are no document that anybody meant.
  for (let skipped = 0; skipped < 20; skipped += 1) {
    at += /^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
    const end = endOfProlog(text, at);
    if (end === null) break;
    at = end;
  }
  return /^<(?:[\w.-]{1,100}:)?([A-Za-z][\w.-]{0,100})/.exec(text.slice(at, at + 300))?.[1] ?? null;
}

/** Of a document with something before it that is no XML: its reader refuses it, but knows what it should be. */
function rootWithin(text: string): string | null {
  return /<\/?(?:[\w.-]{1,100}:)?(Response|EntityDescriptor)\b/.exec(text)?.[1] ?? null;
}

/** Behind the instruction, comment or document type that begins at `at`; `null` when none does. */
function endOfProlog(text: string, at: number): number | null {
  const kinds = [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<!', text.slice(at, text.indexOf('>', at)).includes('[') ? ']>' : '>'],
  ] as const;
  const [, close] = kinds.find(([open]) => text.startsWith(open, at)) ?? [];
  const end = close === undefined ? -1 : text.indexOf(close, at);
  return close === undefined || end < 0 ? null : end + close.length;
}
