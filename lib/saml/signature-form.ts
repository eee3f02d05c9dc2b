/**
 * What an enveloped signature must look like before anything is computed: the one form that SAML 2.0 (core, 5.4)
 * prescribes and Entra writes. Everything else is refused here, so that the cryptography never meets a choice.
 */
import { attribute, attributes, children, descendants, isElement, ns, onlyChild, plainText } from './xml.ts';

/** Hash and key type by the identifiers of XML Signature (RFC 9231). */
export const signatureAlgorithms = {
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256': { name: 'ECDSA', hash: 'SHA-256' },
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384': { name: 'ECDSA', hash: 'SHA-384' },
  'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512': { name: 'ECDSA', hash: 'SHA-512' },
} as const;

/** Length of the digest in bytes, by identifier. */
const digestLengths = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 32,
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 48,
  'http://www.w3.org/2001/04/xmlenc#sha512': 64,
} as const;

export type SignatureMethod = keyof typeof signatureAlgorithms;
export type DigestMethod = keyof typeof digestLengths;

export const exclusiveC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const envelopedSignature = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** The parts of a signature that decide what is verified, and how. */
export interface SignatureForm {
  readonly signatureMethod: SignatureMethod;
  readonly digestMethod: DigestMethod;
  /** ID of the signed element, without the `#`. */
  readonly reference: string;
}

export type FormFault =
  | { readonly fault: 'unsigned' }
  /** Not the one form that is accepted: wrapped, doubled, commented, other transforms, other algorithms. */
  | { readonly fault: 'form' }
  /** Well formed, but with an algorithm that proves nothing today, e.g. SHA-1. */
  | { readonly fault: 'weak'; readonly algorithm: string };

export type ReadForm =
  | { readonly ok: true; readonly signature: Element; readonly form: SignatureForm }
  | ({ readonly ok: false } & FormFault);

const malformed = { ok: false, fault: 'form' } as const;

/**
 * Reads the signature that envelops itself in `signed`: exactly one, a direct child, of the one accepted form, and
 * referring to `signed` by an ID that occurs once in the document.
 */
export function readSignatureForm(root: Element, signed: Element): ReadForm {
  const signatures = children(signed, ns.signature, 'Signature');
  const [signature, another] = signatures;
  if (signature === undefined) return { ok: false, fault: 'unsigned' };
  if (another !== undefined || holdsComment(signature)) return malformed;

  const names = children(signature)
    .map((part) => (isElement(part, ns.signature) ? part.localName : '?'))
    .join(' ');
  if (names !== 'SignedInfo SignatureValue' && names !== 'SignedInfo SignatureValue KeyInfo') return malformed;
  const signedInfo = onlyChild(signature, ns.signature, 'SignedInfo');
  if (signedInfo === null || plainText(onlyChild(signature, ns.signature, 'SignatureValue')) === null) return malformed;

  const form = readSignedInfo(signedInfo);
  if ('fault' in form) return { ok: false, ...form };
  return refersTo(form.reference, root, signed) ? { ok: true, signature, form } : malformed;
}

/** Reads SignedInfo: exclusive canonicalization, one reference, the two usual transforms, no further content. */
export function readSignedInfo(signedInfo: Element): SignatureForm | FormFault {
  const fault = { fault: 'form' } as const;
  const parts = children(signedInfo);
  const [canonicalization, method, reference] = parts;
  if (!canonicalization || !method || !reference || parts.length !== 3) return fault;
  if (!isElement(canonicalization, ns.signature, 'CanonicalizationMethod')) return fault;
  if (!isElement(method, ns.signature, 'SignatureMethod') || !isElement(reference, ns.signature, 'Reference'))
    return fault;
  if (children(canonicalization).length > 0 || children(method).length > 0) return fault;
  if (attribute(canonicalization, 'Algorithm') !== exclusiveC14n) return fault;

  const [transforms, digest, value, ...more] = children(reference);
  if (!transforms || !digest || !value || more.length > 0) return fault;
  if (!isElement(transforms, ns.signature, 'Transforms') || !isElement(digest, ns.signature, 'DigestMethod'))
    return fault;
  if (!isElement(value, ns.signature, 'DigestValue') || children(digest).length > 0) return fault;
  if (!onlyUsualTransforms(transforms)) return fault;

  const uri = attribute(reference, 'URI');
  if (uri === null || !/^#[A-Za-z_][\w.-]*$/.test(uri)) return fault;
  const signatureMethod = attribute(method, 'Algorithm') ?? '';
  const digestMethod = attribute(digest, 'Algorithm') ?? '';
  for (const algorithm of [signatureMethod, digestMethod]) {
    if (/(?:sha1|md5|hmac)/i.test(algorithm))
      return { fault: 'weak', algorithm: algorithm.replace(/^.*#/, '').toUpperCase() };
  }
  if (!isSignatureMethod(signatureMethod) || !isDigestMethod(digestMethod)) return fault;
  if (digestBytes(plainText(value)) !== digestLengths[digestMethod]) return fault;
  return { signatureMethod, digestMethod, reference: uri.slice(1) };
}

function onlyUsualTransforms(transforms: Element): boolean {
  const [enveloped, canonical, ...more] = children(transforms);
  return (
    enveloped !== undefined &&
    canonical !== undefined &&
    more.length === 0 &&
    [enveloped, canonical].every((one) => isElement(one, ns.signature, 'Transform') && children(one).length === 0) &&
    attribute(enveloped, 'Algorithm') === envelopedSignature &&
    attribute(canonical, 'Algorithm') === exclusiveC14n
  );
}

/** The reference names `signed`, and nothing else in the document could be meant by it. */
function refersTo(reference: string, root: Element, signed: Element): boolean {
  if (attribute(signed, 'ID') !== reference) return false;
  // In any namespace and any spelling: each library has its own idea of which attribute is an ID.
  const ids = [root, ...descendants(root)].map((element) =>
    attributes(element).filter((candidate) => /^id$/i.test(candidate.localName ?? candidate.name)),
  );
  if (ids.some((ofOneElement) => ofOneElement.length > 1)) return false;
  return ids.flat().filter((candidate) => candidate.value === reference).length === 1;
}

function holdsComment(signature: Element): boolean {
  const isOdd = (node: ChildNode) => node.nodeType !== 1 && node.nodeType !== 3;
  return [signature, ...descendants(signature)].some((element) => Array.from(element.childNodes).some(isOdd));
}

function digestBytes(base64: string | null): number {
  const compact = (base64 ?? '').replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(compact) ? Math.floor((compact.replace(/=+$/, '').length * 3) / 4) : 0;
}

function isSignatureMethod(algorithm: string): algorithm is SignatureMethod {
  return Object.hasOwn(signatureAlgorithms, algorithm);
}

function isDigestMethod(algorithm: string): algorithm is DigestMethod {
  return Object.hasOwn(digestLengths, algorithm);
}
