/** Finds armoured blocks (RFC 7468) in text that went through mail, Word, JSON or a browser. */

/**
 * What had to be put right to read a certificate; none of it is a fault. The administrator is told by the findings
 * `certificate-repaired-…`: `lib/checks/repairs.ts`.
 */
export type Repair =
  | 'byte-order-mark'
  | 'utf-16'
  | 'line-breaks'
  | 'escaped-line-breaks'
  | 'html-line-breaks'
  | 'special-spaces'
  | 'indentation'
  | 'single-line'
  | 'dashes'
  | 'armour-missing'
  | 'armour-incomplete'
  | 'surrounding-text'
  | 'xml-element'
  | 'raw'
  | 'double-base64'
  | 'duplicate';

export interface Block {
  /** e.g. `CERTIFICATE`; empty when only the end was there without a label. */
  readonly label: string;
  /** Whatever stood between the two lines. */
  readonly body: string;
  /** Where the body begins in the text that was searched. */
  readonly from: number;
  readonly complete: boolean;
}

// Every repetition has an end: without one, a megabyte of dashes would take hours.
const DASH = '[-\\u2010-\\u2015\\u2212\\u2500\\uFE58\\uFE63\\uFF0D]';
const armourLine = () =>
  new RegExp(`${DASH}{1,12}[ \\t]{0,8}(BEGIN|END)[ \\t]{1,8}([A-Z0-9][A-Z0-9 ]{0,40}?)[ \\t]{0,8}${DASH}{1,12}`, 'gi');

/** Undoes what editors, mail programs and JSON do to line breaks and blanks. Adds to `repairs` what it did. */
export function normalizeText(input: string, repairs: Set<Repair>): string {
  let text = input;
  const replace = (pattern: RegExp, by: string, repair: Repair) => {
    const replaced = text.replace(pattern, by);
    if (replaced !== text) repairs.add(repair);
    text = replaced;
  };
  replace(/^\uFEFF/, '', 'byte-order-mark');
  // UTF-16 that somebody read as if it were one byte a character.
  replace(/\0/g, '', 'utf-16');
  replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '', 'special-spaces');
  replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]|&nbsp;/g, ' ', 'special-spaces');
  replace(/\\{1,8}r\\{1,8}n|\\{1,8}[nr]/g, '\n', 'escaped-line-breaks');
  replace(/<br\s*\/?>|<\/?p>|&#(?:13|10|x0?[dDaA]);/gi, '\n', 'html-line-breaks');
  replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n', 'line-breaks');
  return text;
}

/** The armoured blocks in order; `[]` when there is no armour at all. Adds to `repairs` what had to be overlooked. */
export function findBlocks(text: string, repairs: Set<Repair>): Block[] {
  const lines = [...text.matchAll(armourLine())].map((match) => ({
    begins: match[1]?.toUpperCase() === 'BEGIN',
    label: (match[2] ?? '').toUpperCase(),
    from: match.index,
    to: match.index + match[0].length,
    regular: /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/.test(match[0]),
  }));
  if (lines.some((line) => !line.regular)) repairs.add('dashes');

  const blocks: Block[] = [];
  const outside: string[] = [];
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.begins) {
      outside.push(text.slice(end, line.from));
      end = next === undefined ? text.length : next.from;
      const complete = next !== undefined && !next.begins;
      blocks.push({ label: line.label, body: text.slice(line.to, end), from: line.to, complete });
      if (complete) end = next.to;
    } else if (!lines[index - 1]?.begins) {
      // An end that nothing began: what stands before it lost its first line.
      blocks.push({ label: line.label, body: text.slice(end, line.from), from: end, complete: false });
      end = line.to;
    }
  }
  outside.push(text.slice(end));
  if (lines.length > 0 && outside.some((part) => part.replace(/["'\s,;{}\\]/g, '') !== ''))
    repairs.add('surrounding-text');
  for (const { body } of blocks) noteLayout(body, repairs);
  return blocks;
}

function noteLayout(body: string, repairs: Set<Repair>): void {
  const content = body.replace(/^[> \t]*\n|\n[> \t]*$/g, '');
  if (!content.includes('\n')) {
    if (content.trim().length > 80) repairs.add('single-line');
  } else if (/^[ \t]+\S|[ \t]$/m.test(content)) repairs.add('indentation');
}

/** Removes what is never part of base64 but is found around it: white space, quotation marks of JSON and of mail. */
export function compactBase64(body: string): string {
  return body.replace(/[\s"'>,;|\\]/g, '');
}

/** Line and column, both from 1, of the first character of a body that cannot belong to base64; `null` if all can. */
export function firstStrayCharacter(
  text: string,
  block: Block,
): { readonly line: number; readonly column: number } | null {
  const padding = block.body.indexOf('=');
  const afterPadding = padding < 0 ? -1 : block.body.slice(padding).search(/[A-Za-z0-9+/]/);
  const foreign = block.body.search(/[^A-Za-z0-9+/=\s"'>,;|\\]/);
  const places = [foreign, afterPadding < 0 ? -1 : padding].filter((place) => place >= 0);
  if (places.length === 0) return null;
  const before = text.slice(0, block.from + Math.min(...places));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
