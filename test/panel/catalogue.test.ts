import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { english } from '../../lib/messages/catalogue.ts';

const sources = ['components', 'entrypoints/sidepanel', 'lib/report']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(name, 'utf8') }));
const code = sources.map(({ text }) => text).join('\n');

describe('the catalogue', () => {
  it('holds nothing but sentences in message format', () => {
    for (const [key, sentence] of Object.entries(english)) {
      expect(() => new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }), key).not.toThrow();
    }
  });

  it('has a sentence for every key that is spelled out, and for every beginning of a composed one', () => {
    const keys = Object.keys(english);
    const spelled = [...code.matchAll(/['"`]((?:panel|report)\.[\w.-]*\w)['"`]/g)].map(([, key]) => key ?? '');
    const begun = [...code.matchAll(/`((?:panel|report)\.[\w.-]*)\$\{/g)].map(([, key]) => key ?? '');
    expect(spelled.length).toBeGreaterThan(50);
    expect(spelled.filter((key) => !(key in english))).toEqual([]);
    expect(begun.filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([]);
    const used = (key: string) => spelled.includes(key) || begun.some((start) => key.startsWith(start));
    expect(keys.filter((key) => /^(panel|report)\./.test(key) && !used(key))).toEqual([]);
  });
});

describe('components', () => {
  /** Words between tags, or in an attribute that is read out or shown. */
  const sentences = [/>\s*[A-Za-z][^<>{}=;()]*\s[^<>{}=;()]*</g, /(?:aria-label|title|placeholder|alt)="[^"]+"/g];

  it.each(sources.filter(({ name }) => name.endsWith('.tsx')))('$name holds no sentence of its own', ({ text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const found = sentences.flatMap((pattern) => code.match(pattern) ?? []);
    // What is left between a comparison and the next tag is an expression, not a sentence.
    expect(found.filter((text) => !/&&|\|\||\s\?\s/.test(text))).toEqual([]);
  });
});

describe('what the administrator sees', () => {
  const shown = ['components', 'entrypoints', 'entrypoints/sidepanel', 'lib/overlay', 'lib/report'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  /** Several words that begin like a sentence and end like one. */
  const sentence = /(['"`])[A-Z][^'"`\n]*\s[^'"`\n]*[.…?!]\1/g;

  it.each(shown)('%s has no sentence among its texts', (name) => {
    const code = readFileSync(name, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(code.match(sentence) ?? []).toEqual([]);
  });
});
