/**
 * Stands in for Node's `Buffer` inside xml-crypto: verification compares two base64 digests byte by byte and
 * asks whether a value is a Buffer, no more.
 */
export const Buffer = {
  /** @throws Error on any encoding but base64, and on text that is not base64. */
  from(text: string, encoding: string): Uint8Array {
    if (encoding !== 'base64') throw new Error(`Buffer.from(…, '${encoding}') is not part of the extension`);
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  },
  isBuffer(_value: unknown): boolean {
    return false;
  },
};
