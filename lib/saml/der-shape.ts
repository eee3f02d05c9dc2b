/**
 * Names what a DER structure is by its first few tags, to tell an administrator what was handed over instead of a
 * certificate. It decides nothing more: certificates are read by @peculiar/x509.
 */

export type DerShape =
  | 'certificate'
  | 'private-key'
  | 'signing-request'
  | 'pkcs7'
  | 'pkcs12'
  | 'public-key'
  | 'unknown';

/** Identifier octets of ITU-T X.690 that certificates and keys are made of. */
export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
} as const;

export interface DerElement {
  readonly tag: number;
  /** Where its content begins, and where it says that it ends: perhaps behind the last byte. */
  readonly start: number;
  readonly end: number;
  /** The length was left open, as BER allows and DER does not; `end` is then that of the bytes. */
  readonly open: boolean;
}

/** What the bytes are, and how many bytes the outermost structure says it has (0 when it says nothing). */
export function derShape(bytes: Uint8Array): { readonly shape: DerShape; readonly length: number } {
  const outer = derElementAt(bytes, 0);
  if (outer?.tag !== derTag.sequence) return { shape: 'unknown', length: 0 };
  return { shape: shapeOf(bytes, outer), length: outer.open ? 0 : outer.end };
}

function shapeOf(bytes: Uint8Array, outer: DerElement): DerShape {
  const first = derElementAt(bytes, outer.start);
  const second = first && derElementAt(bytes, first.end);
  switch (first?.tag) {
    case derTag.objectIdentifier:
      return 'pkcs7'; // ContentInfo, RFC 5652
    case derTag.integer:
      if (first.end - first.start > 1) return 'public-key'; // RSAPublicKey begins with its modulus, RFC 8017
      // PFX (RFC 7292) is version 3; every private key is version 0 or 1 (RFC 5208, 5915, 5958, 8017).
      return bytes[first.start] === 3 ? 'pkcs12' : 'private-key';
    case derTag.sequence:
      return signedOrKey(bytes, first, second);
    default:
      return 'unknown';
  }
}

/** A sequence that begins with a sequence: something signed, or an algorithm and its key. */
function signedOrKey(bytes: Uint8Array, first: DerElement, second: DerElement | undefined): DerShape {
  const inner = derElementAt(bytes, first.start);
  if (inner?.tag === derTag.objectIdentifier) return second?.tag === derTag.bitString ? 'public-key' : 'private-key';
  if (inner?.tag === derTag.version) return 'certificate';
  if (inner?.tag !== derTag.integer) return 'unknown';
  // Version 1 certificates have an algorithm after the first number, requests (RFC 2986) have a name.
  const next = derElementAt(bytes, inner.end);
  const within = next && derElementAt(bytes, next.start);
  return within?.tag === derTag.set ? 'signing-request' : 'certificate';
}

/** Identifier and length octets at `offset`; `undefined` when they are cut off or of no form that is in use. */
export function derElementAt(bytes: Uint8Array, offset: number): DerElement | undefined {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, start: offset + 2, end: offset + 2 + first, open: false };
  // Some programs write containers (RFC 5652, 7292) with open lengths.
  if (first === 0x80) return { tag, start: offset + 2, end: bytes.length, open: true };
  const octets = first & 0x7f;
  if (octets > 4 || offset + 2 + octets > bytes.length) return undefined;
  const length = bytes.subarray(offset + 2, offset + 2 + octets).reduce((sum, octet) => sum * 256 + octet, 0);
  return { tag, start: offset + 2 + octets, end: offset + 2 + octets + length, open: false };
}
