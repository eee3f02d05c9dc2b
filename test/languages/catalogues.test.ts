/** What a translation must have of the English catalogue, and what it must not. */
import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { english } from '../../lib/messages/catalogue.ts';
import { languages } from '../../lib/messages/languages.ts';
import { portalQuotes } from '../../lib/steps/labels.ts';
import { catalogueOf } from '../panel/spoken.ts';
import { gapsOf, pluralsOf } from './patterns.ts';
import { sameInEveryLanguage } from './same-in-every-language.ts';

const parsed = (sentence: string, language: string) =>
  new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true }).getAst();

it('are there for every language that the assistant speaks, and for no other', () => {
  const expected = languages.map((language) => `${language}.json`);
  expect(readdirSync('locales').sort()).toEqual(expected.sort());
});

describe.each(languages)('%s', (language) => {
  const catalogue = catalogueOf(language);

  it('has the keys of English, in their order', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english));
  });

  it('has the gaps of English in every sentence', () => {
    const differing = Object.entries(catalogue).filter(
      ([key, sentence]) =>
        gapsOf(parsed(sentence, language)).join() !== gapsOf(parsed(english[key] ?? '', 'en')).join(),
    );
    expect(differing).toEqual([]);
  });

  it('knows the plural forms of its language and no others', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, sentence] of Object.entries(catalogue)) {
      for (const forms of pluralsOf(parsed(sentence, language))) {
        const named = forms.filter((form) => !form.startsWith('='));
        expect(pluralCategories, key).toEqual(expect.arrayContaining(named));
        // `many` is for millions written in words in the Romance languages: never a count of ours.
        expect(named, key).toEqual(expect.arrayContaining(pluralCategories.filter((form) => form !== 'many')));
      }
    }
  });

  it('starts no quotation by an apostrophe', () => {
    expect(Object.entries(catalogue).filter(([, sentence]) => sentence.includes("'"))).toEqual([]);
  });

  it('has a name and a description that the stores take', () => {
    expect(catalogue['manifest.name']?.length).toBeLessThanOrEqual(75);
    expect(catalogue['manifest.description']?.length).toBeLessThanOrEqual(132);
  });

  it.runIf(language !== 'en')('leaves nothing in English but names and codes', () => {
    const left = Object.entries(catalogue).filter(
      ([key, sentence]) => sentence === english[key] && !sameInEveryLanguage(key, language),
    );
    expect(left).toEqual([]);
  });
});

describe('controls of the portal', () => {
  const quotes = portalQuotes('en');
  const sentences = Object.entries(english);

  it('are quoted by names that the table of labels knows', () => {
    const quoted = sentences.flatMap(([, sentence]) =>
      [...sentence.matchAll(/\{(label_\w+)\}/g)].map(([, gap]) => gap),
    );
    expect(quoted.length).toBeGreaterThan(50);
    expect(quoted.filter((gap) => gap === undefined || !(gap in quotes))).toEqual([]);
  });

  it('are named in the steps by a gap, never by their English wording', () => {
    const wordings = Object.values(quotes).map((wording) => wording.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const verb = '(?:[Cc]lick|[Cc]hoose|[Pp]ress|[Oo]pen|[Tt]ick|[Ss]et|[Ss]witch o(?:n|ff)|[Dd]ownload|beside|to)';
    const named = new RegExp(`\\b${verb} (?:on |the )?“?(?:${wordings.join('|')})(?![\\w-]|, I’ll)`);
    const steps = sentences.filter(([key]) => /^(step|gate|problem|proof)\./.test(key) && !key.endsWith('.title'));
    expect(steps.filter(([, sentence]) => named.test(sentence))).toEqual([]);
  });
});
