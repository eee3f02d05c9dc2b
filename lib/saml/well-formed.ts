/**
 * Strictness that the parser lacks. @xmldom/xmldom 0.8 overlooks end tags that nothing began, elements that never end
 * and stray ampersands; so the tags are counted here first, and the parser must find exactly as many elements.
 */

export type Scan =
  | { readonly ok: true; readonly elements: number }
  | { readonly ok: false; readonly fault: 'truncated' | 'not-well-formed' };

/** Deeper than any SAML document, and shallow enough for every recursive reader. */
const deepest = 100;
// What reads documents later takes time in proportion to the square of these. Entra's metadata has some 500 elements,
// and nothing else.
const mostElements = 5_000;
const mostOthers = 1_000;

const name = '[A-Za-z_\\u00C0-\\uFFFD][\\w.:\\u00B7-\\uFFFD-]*';
const token = new RegExp(
  [
    '(?<text>[^<]+)',
    '<!--(?:(?!--)[\\s\\S])*-->',
    '<!\\[CDATA\\[[\\s\\S]*?\\]\\]>',
    '<\\?[\\s\\S]*?\\?>',
    `</(?<ends>${name})\\s*>`,
    `<(?<begins>${name})(?<attributes>(?:\\s+${name}\\s*=\\s*(?:"[^<"]*"|'[^<']*'))*)\\s*(?<empty>/?)>`,
  ].join('|'),
  'y',
);
const badReference = /&(?!(?:#[0-9]+|#x[0-9a-fA-F]+|lt|gt|amp|quot|apos);)/;

/** Whether tags, attributes and references are those of XML 1.0, with one root; and how many elements there are. */
export function scanTags(text: string): Scan {
  const fault = (kind: 'truncated' | 'not-well-formed'): Scan => ({ ok: false, fault: kind });
  if (hasForbiddenCharacter(text)) return fault('not-well-formed');
  const open: string[] = [];
  let elements = 0;
  let others = 0;
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    // A tag that never closes at the very end: the tail is lost.
    if (match === null)
      return fault(open.length > 0 && /^<[^>]*$/.test(text.slice(at)) ? 'truncated' : 'not-well-formed');
    at = token.lastIndex;
    const { text: characters, ends, begins, attributes, empty } = match.groups ?? {};
    if (characters !== undefined && (badReference.test(characters) || characters.includes(']]>')))
      return fault('not-well-formed');
    if (attributes !== undefined && badReference.test(attributes)) return fault('not-well-formed');
    if (characters?.trim() && open.length === 0) return fault('not-well-formed');
    if (ends !== undefined && open.pop() !== ends) return fault('not-well-formed');
    // A comment, an instruction or a CDATA section.
    if (characters === undefined && ends === undefined && begins === undefined) others += 1;
    if (others > mostOthers) return fault('not-well-formed');
    if (begins === undefined) continue;
    if ((open.length === 0 && elements > 0) || open.length >= deepest || elements >= mostElements)
      return fault('not-well-formed');
    elements += 1;
    if (empty === '') open.push(begins);
  }
  if (open.length > 0) return fault('truncated');
  return elements > 0 ? { ok: true, elements } : fault('not-well-formed');
}

/** XML 1.0, production 2: literally and as character references. */
function hasForbiddenCharacter(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are forbidden in XML.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text)) return true;
  for (const [, hex, decimal] of text.matchAll(/&#(?:x([0-9a-fA-F]+)|([0-9]+));/g)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isBlank = code === 0x9 || code === 0xa || code === 0xd;
    const isPlain = (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);
    if (!isBlank && !isPlain && !(code >= 0x10000 && code <= 0x10ffff)) return true;
  }
  return false;
}
