/** A portal's page in another of its languages, as far as the wording of its controls there is known. */
import type { Outline, OutlineNode } from '../../lib/protocol/outline.ts';
import table from '../../lib/steps/portal-labels.json' with { type: 'json' };

const gap = '<app>';
const spoken = ['aria-label', 'title', 'placeholder', 'alt'];

/** English wording, and what stands for it; of several keys with the same English the first that is translated. */
function dictionary(language: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const byLanguage of Object.values<Record<string, string[]>>(table)) {
    const [wording] = byLanguage[language] ?? [];
    for (const english of byLanguage.en ?? []) if (wording && !words.has(english)) words.set(english, wording);
  }
  return words;
}

/** @param language BCP 47 tag as in the table of labels. */
export function translated(outline: Outline, language: string): Outline {
  const words = dictionary(language);
  const patterns = [...words].flatMap(([english, wording]) => {
    const [before, after] = english.split(gap);
    return before === undefined || after === undefined ? [] : [{ before, after, wording }];
  });
  const say = (text: string): string => {
    const whole = words.get(text);
    if (whole) return whole;
    const named = patterns.find(
      ({ before, after }) =>
        text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after),
    );
    if (!named) return text;
    return named.wording.replace(gap, text.slice(named.before.length, text.length - named.after.length));
  };
  const draw = ({ attributes, text, shadow, children, ...node }: OutlineNode): OutlineNode => ({
    ...node,
    ...(attributes && {
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, said]) => [name, spoken.includes(name) ? say(said) : said]),
      ),
    }),
    ...(text === undefined ? {} : { text: say(text) }),
    ...(shadow && { shadow: shadow.map(draw) }),
    ...(children && { children: children.map(draw) }),
  });
  return { ...outline, language, body: draw(outline.body) };
}
