/** A secret is left behind in whatever form somebody wrote it down. */

/** Does the text hold the secret, in the clear or in an encoding that programs commonly use? Case does not count. */
export function holds(text: string, secret: string): boolean {
  const forms = formsOf(text).map((form) => form.toLowerCase());
  return writingsOf(secret).some((writing) => forms.some((form) => form.includes(writing.toLowerCase())));
}

/** The text, and what it is without what often stands between its characters. */
function formsOf(text: string): readonly string[] {
  return [
    text,
    // UTF-16 read byte by byte.
    text.replaceAll('\0', ''),
    glued(text),
    text.replaceAll(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    ),
  ];
}

/** Put together again what was cut into pieces: as a list, over several lines, to be added up by code. */
const glued = (text: string): string => text.replaceAll(/["'`,;+\s\\[\]]/g, '');

function writingsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const wide = Buffer.from(secret, 'utf16le');
  const each = (write: (byte: number) => string, between = '') => [...bytes].map(write).join(between);
  const hex = (byte: number) => byte.toString(16).padStart(2, '0');
  return [
    secret,
    glued(secret),
    [...secret].toReversed().join(''),
    encodeURIComponent(secret),
    encodeURIComponent(encodeURIComponent(secret)),
    each((byte) => `%${hex(byte)}`),
    each(hex),
    each(hex, ' '),
    each(hex, ':'),
    wide.toString('hex'),
    each((byte) => `\\u00${hex(byte)}`),
    each((byte) => `\\x${hex(byte)}`),
    each(String, ','),
    [...bytes].map((byte, index) => `"${index}":${byte}`).join(','),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    ...[bytes, wide, Buffer.from(wide).swap16()].flatMap(base64Cores),
    // Base64 of Base64.
    ...base64Cores(Buffer.from(bytes.toString('base64').replaceAll('=', ''))),
  ];
}

/** The part of the Base64 text that stays the same for each of the three alignments of the first byte; both alphabets. */
function base64Cores(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const core = text.slice(shift === 0 ? 0 : shift + 1, -2);
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
