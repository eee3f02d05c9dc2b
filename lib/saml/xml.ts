/**
 * The one XML parser of the extension, set strict: two parsers that read the same bytes differently are how signed
 * documents get forged (CVE-2025-25291, CVE-2025-25292), so everything in `lib/saml` parses here and nowhere else.
 */
import { DOMParser } from '@xmldom/xmldom';
import { exceedsLimit } from './text.ts';
import { scanTags } from './well-formed.ts';

/** Namespaces of SAML 2.0 and XML Signature. */
export const ns = {
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
} as const;

export type XmlFault = 'too-large' | 'doctype' | 'truncated' | 'not-well-formed';

export interface XmlDocument {
  /** Exactly what was parsed. */
  readonly text: string;
  readonly root: Element;
}

export type ParsedXml = ({ readonly ok: true } & XmlDocument) | { readonly ok: false; readonly fault: XmlFault };

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/**
 * Parses strictly. Refused before parsing: more than 1 MiB, any document type or entity declaration, whatever
 * `scanTags` does not take for XML. Refused after: anything the parser remarked, even as a mere "warning"; another
 * number of elements than was counted; a prefix that nobody declared. Never throws.
 */
export function parseXml(source: string): ParsedXml {
  if (exceedsLimit(source)) return { ok: false, fault: 'too-large' };
  const text = source.replace(/^\uFEFF/, '').trim();
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) return { ok: false, fault: 'doctype' };
  const scan = scanTags(text);
  if (!scan.ok) return scan;
  const root = parseScanned(text, scan.elements);
  return root === null ? { ok: false, fault: 'not-well-formed' } : { ok: true, text, root };
}

function parseScanned(text: string, elements: number): Element | null {
  try {
    const remarks: string[] = [];
    const errorHandler = (level: string) => remarks.push(level);
    const document = new DOMParser({ errorHandler }).parseFromString(text, 'text/xml');
    const root = document?.documentElement;
    if (remarks.length > 0 || !root || document.doctype) return null;
    return descendants(root).length + 1 === elements && everyPrefixDeclared(root) ? root : null;
  } catch {
    return null;
  }
}

/** A prefix without a namespace is taken by one reader for a name and by another for nothing. */
function everyPrefixDeclared(root: Element): boolean {
  return [root, ...descendants(root)].every(
    (element) =>
      (!element.tagName.includes(':') || Boolean(element.namespaceURI)) &&
      attributes(element).every((attribute) => !attribute.name.includes(':') || Boolean(attribute.namespaceURI)),
  );
}

/** Every element below, parents before their children. Walks without recursion: depth is in the sender's hand. */
export function descendants(element: Element): Element[] {
  const found: Element[] = [];
  const waiting = children(element);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...children(next));
  }
  return found;
}

/** Child elements; of one name and namespace, if given. */
export function children(element: Element, namespace?: string, localName?: string): Element[] {
  return Array.from(element.childNodes)
    .filter((node): node is Element => node.nodeType === ELEMENT)
    .filter((child) => namespace === undefined || isElement(child, namespace, localName));
}

/** The one child of that name; `null` when there is none or more than one. */
export function onlyChild(element: Element, namespace: string, localName: string): Element | null {
  const [first, second] = children(element, namespace, localName);
  return first !== undefined && second === undefined ? first : null;
}

export function isElement(element: Element, namespace: string, localName?: string): boolean {
  return element.namespaceURI === namespace && (localName === undefined || element.localName === localName);
}

export function attributes(element: Element): Attr[] {
  return Array.from(element.attributes);
}

/** An attribute without namespace; `null` when absent or empty. */
export function attribute(element: Element | null, name: string): string | null {
  const found = element && attributes(element).find((candidate) => candidate.name === name);
  return found?.value || null;
}

/**
 * The text of an element that holds nothing else. A comment, a processing instruction or an element in between makes
 * it `null`: readers differ on what such a text says. White space at the ends is removed.
 */
export function plainText(element: Element | null): string | null {
  if (element === null) return null;
  const nodes = Array.from(element.childNodes);
  if (nodes.some((node) => node.nodeType !== TEXT && node.nodeType !== CDATA)) return null;
  return (
    nodes
      .map((node) => node.nodeValue ?? '')
      .join('')
      .trim() || null
  );
}
