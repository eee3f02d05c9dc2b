/** Recognises what people hand over instead of a certificate, as far as it is no DER: that is `der-shape.ts`. */
import { type FindingCode, finding } from '../checks/catalogue.ts';
import type { Finding } from '../checks/finding.ts';

/** A private key in any of the texts that hold one. Nothing of it is kept, not even where it was. */
export function isPrivateKeyText(text: string): boolean {
  if (/BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY|PuTTY-User-Key-File/i.test(text)) return true;
  // JSON Web Key and .NET's XML: a public key is written likewise, without this one part.
  return (/"kty"\s{0,9}:/.test(text) && /"d"\s{0,9}:/.test(text)) || (/<RSAKeyValue>/.test(text) && /<D>/.test(text));
}

/**
 * SAML metadata, or a signed message, even a damaged one: a certificate is never picked out of those, because what
 * is around it has to be verified.
 */
export function isMetadata(text: string): boolean {
  return /<\/?(?:[\w-]{1,40}:)?(?:(?:Entity|IDPSSO|SPSSO|Role)Descriptor|SignedInfo|Assertion)\b/.test(text);
}

/** Documents and pictures by their first bytes; they hold a certificate at best somewhere inside. */
export function documentFormat(bytes: Uint8Array): string | null {
  const starts = (...magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'Word, ZIP';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'Word';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'PDF';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'PNG';
  return starts(0xff, 0xd8, 0xff) ? 'JPEG' : null;
}

/** Findings of this file that show no values. */
type Named = Extract<
  FindingCode,
  `certificate-input-${'metadata' | 'web-page' | 'thumbprint' | 'address' | 'public-key'}`
>;

const texts: readonly (readonly [RegExp, Named])[] = [
  [/<(?:!doctype html|html|head|body|div|span|table)\b/i, 'certificate-input-web-page'],
  [/^<\?xml\b/, 'certificate-input-metadata'],
  [/^https?:\/\/\S{1,4000}$/i, 'certificate-input-address'],
  [/^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-)/, 'certificate-input-public-key'],
];

/** The finding for a text that is known to be something else. `text` is trimmed. */
export function somethingElse(text: string): Finding | null {
  if (isMetadata(text)) return finding('certificate-input-metadata');
  const named = texts.find(([pattern]) => pattern.test(text))?.[1] ?? (isThumbprint(text) ? thumbprint : undefined);
  return named === undefined ? null : finding(named);
}

const thumbprint = 'certificate-input-thumbprint';

/** SHA-1 or SHA-256 in hexadecimal, with or without the word before it that portals and OpenSSL write. */
function isThumbprint(text: string): boolean {
  if (text.length > 200) return false;
  const bare = text.replace(/^(?:sha-?(?:1|256)[\s-]*)?(?:thumbprint|fingerprint)?[\s:=]*/i, '');
  return /^(?:[0-9A-F]{40}|[0-9A-F]{64})$/i.test(bare.replace(/[\s:-]/g, ''));
}
