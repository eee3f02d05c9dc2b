/**
 * Puts the catalogues of `locales/` into the extension: one file a language for panel and background, and of each the
 * two sentences of the manifest in the form the browser asks for (`_locales`, where `pt-BR` is called `pt_BR`).
 */
import { readFileSync } from 'node:fs';
import { defineWxtModule } from 'wxt/modules';
import * as z from 'zod';
import { type Language, languages } from '../lib/messages/languages.ts';

const Sentences = z.record(z.string(), z.string());

/** The browser's own form of a message, under the name that the manifest calls it by. */
function browserMessages(sentences: Readonly<Record<string, string>>): string {
  const messages = Object.entries(sentences).flatMap(([key, message]) => {
    const [, name] = /^manifest\.(\w+)$/.exec(key) ?? [];
    return name === undefined ? [] : [[name, { message }]];
  });
  return JSON.stringify(Object.fromEntries(messages));
}

function read(language: Language) {
  return Sentences.parse(JSON.parse(readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8')));
}

export default defineWxtModule({
  name: 'catalogues',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const language of languages) {
        const sentences = read(language);
        files.push(
          { relativeDest: `locales/${language}.json`, contents: JSON.stringify(sentences) },
          {
            relativeDest: `_locales/${language.replace('-', '_')}/messages.json`,
            contents: browserMessages(sentences),
          },
        );
      }
    });
  },
});
