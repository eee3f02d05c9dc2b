/** Bytes to text and back, as files and clipboards deliver them. */

/** What any document or pasted text may measure at most: 1 MiB. */
export const inputLimitBytes = 1024 * 1024;
export const inputLimitKiB = inputLimitBytes / 1024;

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16';
  readonly byteOrderMark: boolean;
}

/**
 * Decodes UTF-8, or UTF-16 known by its byte order mark or by every second byte being zero. The mark is removed.
 * Bytes that are no character become U+FFFD: what they spoil is refused later, by its reader.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le', true);
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be', true);
  if (bytes.length >= 4 && first !== 0 && second === 0 && bytes[3] === 0) return utf16(bytes, 'utf-16le', false);
  if (bytes.length >= 4 && first === 0 && second !== 0 && bytes[2] === 0) return utf16(bytes, 'utf-16be', false);
  const byteOrderMark = first === 0xef && second === 0xbb && third === 0xbf;
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', byteOrderMark };
}

function utf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be', byteOrderMark: boolean): DecodedText {
  return { text: new TextDecoder(label).decode(bytes), encoding: 'utf-16', byteOrderMark };
}

/** Whether a text, as UTF-8, or bytes exceed the limit. */
export function exceedsLimit(input: string | Uint8Array): boolean {
  if (typeof input !== 'string') return input.length > inputLimitBytes;
  // A UTF-16 unit takes at most three bytes in UTF-8: only in between must they be counted.
  if (input.length > inputLimitBytes) return true;
  return input.length * 3 > inputLimitBytes && new TextEncoder().encode(input).length > inputLimitBytes;
}

/** Strict base64 (RFC 4648, section 4) with white space allowed anywhere; `null` when it is not that. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const compact = text.replace(/[\t\n\r ]+/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return null;
  return bytesOf(atob(compact));
}

/** The bytes of a string that `atob` made: a character each. */
export function bytesOf(binary: string): Uint8Array<ArrayBuffer> {
  // A loop: `Uint8Array.from` with a function takes ten times as long, and every document passes here.
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Upper-case hexadecimal, as the portal shows a thumbprint. */
export function encodeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
