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

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;
const SET = 0x31;
const VERSION = 0xa0;

interface Tag {
  readonly tag: number;
  /** Where its content begins, and where it says that it ends. */
  readonly start: number;
  readonly end: number;
}

/** What the bytes are, and how many bytes the outermost structure says it has (0 when it says nothing). */
export function derShape(bytes: Uint8Array): { readonly shape: DerShape; readonly length: number } {
  const outer = tagAt(bytes, 0);
  if (outer?.tag !== SEQUENCE) return { shape: 'unknown', length: 0 };
  return { shape: shapeOf(bytes, outer), length: outer.end };
}

function shapeOf(bytes: Uint8Array, outer: Tag): DerShape {
  const first = tagAt(bytes, outer.start);
  const second = first && tagAt(bytes, first.end);
  switch (first?.tag) {
    case OBJECT_IDENTIFIER:
      return 'pkcs7'; // ContentInfo, RFC 5652
    case INTEGER:
      if (first.end - first.start > 1) return 'public-key'; // RSAPublicKey begins with its modulus, RFC 8017
      // PFX (RFC 7292) is version 3; every private key is version 0 or 1 (RFC 5208, 5915, 5958, 8017).
      return bytes[first.start] === 3 ? 'pkcs12' : 'private-key';
    case SEQUENCE:
      return signedOrKey(bytes, first, second);
    default:
      return 'unknown';
  }
}

/** A sequence that begins with a sequence: something signed, or an algorithm and its key. */
function signedOrKey(bytes: Uint8Array, first: Tag, second: Tag | undefined): DerShape {
  const inner = tagAt(bytes, first.start);
  if (inner?.tag === OBJECT_IDENTIFIER) return second?.tag === BIT_STRING ? 'public-key' : 'private-key';
  if (inner?.tag === VERSION) return 'certificate';
  if (inner?.tag !== INTEGER) return 'unknown';
  // Version 1 certificates have an algorithm after the first number, requests (RFC 2986) have a name.
  const next = tagAt(bytes, inner.end);
  const within = next && tagAt(bytes, next.start);
  return within?.tag === SET ? 'signing-request' : 'certificate';
}

function tagAt(bytes: Uint8Array, offset: number): Tag | undefined {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, start: offset + 2, end: offset + 2 + first };
  const octets = first & 0x7f;
  if (octets < 1 || octets > 4 || offset + 2 + octets > bytes.length) return undefined;
  const length = bytes.subarray(offset + 2, offset + 2 + octets).reduce((sum, octet) => sum * 256 + octet, 0);
  return { tag, start: offset + 2 + octets, end: offset + 2 + octets + length };
}
