/**
 * Stands in for Node's `crypto` inside xml-crypto. Verification hashes with the classes of `../signature.ts`
 * and verifies with WebCrypto, so nothing of it is ever called: whatever is asked for says so.
 */
function absent(): never {
  throw new Error('crypto of Node is not part of the extension');
}

export const createHash = absent;
export const createHmac = absent;
export const createSign = absent;
export const createVerify = absent;
export const timingSafeEqual = absent;
