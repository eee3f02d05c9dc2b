/**
 * Labels as people read them: without case, accents, width, hyphens, invisible characters and the
 * asterisk or colon that forms put behind them. Everything here compares folded text only.
 */

/** Zero-width characters, soft hyphens and the private-use glyphs of icon fonts. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]/g;
const foldedTexts = 2000;
const cache = new Map<string, string>();

/** The folded form of a label; equal forms are the same label. */
export function fold(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(invisible, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\s\-‐-―]+/g, ' ')
    .trim()
    .replace(/(?:\s*[*:])+$/, '');
  // A memory of pure results, emptied when full: the same labels come by on every pass.
  if (cache.size >= foldedTexts) cache.clear();
  if (text.length <= 200) cache.set(text, folded);
  return folded;
}

/** A locator's labels, folded once for a whole pass. */
export interface Names {
  readonly folded: readonly string[];
  /** Labels in which `<app>` stands for any text. */
  readonly templates: readonly RegExp[];
  /** The folded labels' pairs of letters. */
  readonly pairs: readonly ReadonlySet<string>[];
  /** Answers given before: pages repeat the same few thousand texts on every pass. */
  readonly answers: Map<string, number>;
}

const placeholder = /<app>/i;

export function compileNames(names: readonly string[]): Names {
  const folded: string[] = [];
  const templates: RegExp[] = [];
  for (const name of names) {
    if (!placeholder.test(name)) {
      const plain = fold(name);
      if (plain) folded.push(plain);
      continue;
    }
    const parts = name.split(placeholder).map((part) => fold(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // A template of almost nothing but the gap would match everything. Chinese says a word in two characters, which
    // are long when encoded; the gap counts as one.
    if (encodeURI(`${parts}`)[3]) templates.push(new RegExp(`^${parts.join('.{1,120}?').replace(/\s+/g, ' ')}$`, 'u'));
  }
  return { folded, templates, pairs: folded.map((name) => new Set(pairsOf(name))), answers: new Map() };
}

/** How good a label is, by the way it matched. 1 is the very label; see `score.ts` for what each suffices for. */
export const likenessOf = {
  exact: 1,
  template: 0.97,
  adorned: 0.9,
  contained: 0.8,
  extended: 0.7,
  alike: 0.4,
} as const;

const letter = /[\p{L}\p{N}]/u;

/** Whether `name` stands in `text` as whole words. Both are folded. */
export function containsWords(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1];
    const after = text[at + name.length];
    // A sign such as `@` has no word's end of its own.
    const startsInside = before && letter.test(before) && letter.test(name.charAt(0));
    const endsInside = after && letter.test(after) && letter.test(name.charAt(name.length - 1));
    if (!startsInside && !endsInside) return true;
  }
  return false;
}

/**
 * How well a visible text fits the wanted labels, 0 to 1.
 * @param anywhere the wanted words may stand inside a longer text (messages, plain text); then only the start
 *   must be a word's start, so that `AADSTS` finds `AADSTS50105`.
 */
export function likeness(text: string, names: Names, anywhere = false): number {
  const key = anywhere ? `…${text}` : text;
  const known = names.answers.get(key);
  if (known !== undefined) return known;
  const answer = fitOf(fold(text), names, anywhere);
  if (names.answers.size >= 4000) names.answers.clear();
  if (text.length <= 200) names.answers.set(key, answer);
  return answer;
}

/** As `likeness`, of a folded text, and without remembering the answer. */
export function fitOf(text: string, names: Names, anywhere = false): number {
  if (!text) return 0;
  if (names.folded.includes(text)) return likenessOf.exact;
  if (names.templates.some((template) => template.test(text))) return likenessOf.template;
  let best = 0;
  for (const [nth, name] of names.folded.entries()) {
    if (anywhere && startsWordIn(text, name)) best = Math.max(best, likenessOf.contained);
    if (text.length > name.length && containsWords(text, name)) best = Math.max(best, more(text, name));
    if (best < likenessOf.alike && alike(text, name, names.pairs[nth])) best = likenessOf.alike;
  }
  return best;
}

function startsWordIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1];
    if (!before || !letter.test(before)) return true;
  }
  return false;
}

/** What a label is worth that says more than the name: signs and numbers change little, a bracket less than a word. */
function more(text: string, name: string): number {
  const rest = text.replace(name, '');
  if (!/\p{L}/u.test(rest)) return likenessOf.adorned;
  if (text.startsWith(name) && /^\s*[([]/.test(rest) && text.length <= name.length + 40) return likenessOf.extended;
  return text.length <= name.length * 2.5 ? likenessOf.alike : 0;
}

/** Every two neighbouring letters. */
function pairsOf(text: string): string[] {
  return [...text].map((_, i) => text.slice(i, i + 2)).slice(0, -1);
}

/** Sørensen–Dice over letter pairs, at least 0.85: inflections and small rewordings, not other words. */
function alike(text: string, name: string, pairs: ReadonlySet<string> | undefined): boolean {
  const shorter = Math.min(text.length, name.length);
  if (!pairs || shorter < 6 || Math.abs(text.length - name.length) > shorter * 0.3) return false;
  // Most texts have nothing in common with the name: a few letters tell them apart.
  let strange = text.length - 1 - (0.85 * (text.length + name.length - 2)) / 2;
  for (let i = 0; i < text.length - 1; i++) if (!pairs.has(text.slice(i, i + 2)) && --strange < 0) return false;
  return true;
}
