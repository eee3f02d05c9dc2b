/**
 * Verification of enveloped XML signatures with WebCrypto. xml-crypto 6 canonicalizes and compares digests, but can
 * only ask a synchronous verifier; so it is given one that writes down what it should have verified, and WebCrypto
 * verifies that afterwards. Until WebCrypto has said yes, nothing of what xml-crypto published is looked at.
 */
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { type HashAlgorithm, type SignatureAlgorithm, SignedXml } from 'xml-crypto';
import { type Certificate, importVerificationKey } from './certificate.ts';
import {
  type DigestMethod,
  envelopedSignature,
  exclusiveC14n,
  type FormFault,
  readSignatureForm,
  readSignedInfo,
  type SignatureForm,
  signatureAlgorithms,
} from './signature-form.ts';
import { decodeBase64, encodeBase64 } from './text.ts';
import { attribute, isElement, ns, parseXml, type XmlDocument } from './xml.ts';

export type SignatureFault =
  | FormFault
  /** The content is not what was signed. */
  | { readonly fault: 'digest' }
  /** The content fits its digest, but the given certificate's key did not sign it. */
  | { readonly fault: 'value' };

/** `signed` is a fresh parse of the signed bytes: read from it, and from nothing else. */
export type Verified = { readonly ok: true; readonly signed: XmlDocument } | ({ readonly ok: false } & SignatureFault);

/**
 * Verifies the signature that envelops itself in `element` of `document` with the key of `certificate` alone; what
 * KeyInfo says is ignored. Never throws.
 */
export async function verifySignature(
  document: XmlDocument,
  element: Element,
  certificate: Certificate,
): Promise<Verified> {
  const read = readSignatureForm(document.root, element);
  if (!read.ok) return read;
  try {
    return await verify(document.text, element, read.signature, read.form, certificate);
  } catch {
    // xml-crypto throws at documents it cannot make sense of; WebCrypto at keys of another kind.
    return { ok: false, fault: 'form' };
  }
}

async function verify(
  text: string,
  element: Element,
  signature: Element,
  form: SignatureForm,
  certificate: Certificate,
): Promise<Verified> {
  const captured: Captured[] = [];
  const verifier = new SignedXml({ publicCert: 'not asked for: the key is given to WebCrypto' });
  const { [exclusiveC14n]: c14n, [envelopedSignature]: enveloped } = verifier.CanonicalizationAlgorithms;
  if (!c14n || !enveloped) return { ok: false, fault: 'form' };
  verifier.CanonicalizationAlgorithms = { [exclusiveC14n]: c14n, [envelopedSignature]: enveloped };
  verifier.HashAlgorithms = { [form.digestMethod]: hashOf(form.digestMethod) };
  verifier.SignatureAlgorithms = { [form.signatureMethod]: capturing(captured) };
  // Every spelling of the ID was searched for already: three more searches through the document would find nothing new.
  verifier.idAttributes = ['ID'];
  // The node itself, never its serialization: that would change signed bytes such as `&#13;`.
  verifier.loadSignature(signature);
  if (!verifier.checkSignature(text)) return { ok: false, fault: 'digest' };

  const [capture, another] = captured;
  if (capture === undefined || another !== undefined || !isSameForm(capture.material, form))
    return { ok: false, fault: 'form' };
  const value = decodeBase64(capture.value);
  if (value === null) return { ok: false, fault: 'form' };
  const algorithm = signatureAlgorithms[form.signatureMethod];
  const key = await importVerificationKey(certificate, algorithm);
  if (key === null) return { ok: false, fault: 'value' };
  const genuine = await crypto.subtle.verify(algorithm, key, value, new TextEncoder().encode(capture.material));
  if (!genuine) return { ok: false, fault: 'value' };

  const [canonical, more] = verifier.getSignedReferences();
  if (!canonical || more !== undefined) return { ok: false, fault: 'form' };
  const signed = parseXml(canonical);
  if (!signed.ok || !isSameElement(signed.root, element)) return { ok: false, fault: 'form' };
  return { ok: true, signed };
}

interface Captured {
  readonly material: string;
  readonly value: string;
}

/** A verifier for one call: agrees to everything and notes it, so that WebCrypto can be asked. */
function capturing(captured: Captured[]): new () => SignatureAlgorithm {
  return class implements SignatureAlgorithm {
    verifySignature(material: string, _key: unknown, value: string): boolean {
      captured.push({ material, value });
      return true;
    }
    getSignature(): string {
      throw new Error('the extension signs nothing');
    }
    getAlgorithmName(): string {
      return 'capture';
    }
  };
}

const hashes = {
  'http://www.w3.org/2001/04/xmlenc#sha256': sha256,
  'http://www.w3.org/2001/04/xmldsig-more#sha384': sha384,
  'http://www.w3.org/2001/04/xmlenc#sha512': sha512,
} as const satisfies Record<DigestMethod, (bytes: Uint8Array) => Uint8Array>;

function hashOf(method: DigestMethod): new () => HashAlgorithm {
  return class implements HashAlgorithm {
    getHash(text: string): string {
      return encodeBase64(hashes[method](new TextEncoder().encode(text)));
    }
    getAlgorithmName(): string {
      return method;
    }
  };
}

/** What was signed as SignedInfo says the same as what was judged before: canonicalization changed nothing. */
function isSameForm(canonicalSignedInfo: string, form: SignatureForm): boolean {
  const parsed = parseXml(canonicalSignedInfo);
  if (!parsed.ok || !isElement(parsed.root, ns.signature, 'SignedInfo')) return false;
  const signed = readSignedInfo(parsed.root);
  return (
    !('fault' in signed) &&
    signed.reference === form.reference &&
    signed.signatureMethod === form.signatureMethod &&
    signed.digestMethod === form.digestMethod
  );
}

/** The signed bytes are the element that was asked about: guards against canonicalization to nothing. */
function isSameElement(signed: Element, element: Element): boolean {
  return (
    element.namespaceURI !== null &&
    isElement(signed, element.namespaceURI, element.localName) &&
    attribute(signed, 'ID') === attribute(element, 'ID')
  );
}
