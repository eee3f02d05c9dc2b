/** `npm run locales`: brings every translation into the order of `locales/en.json` and says what it lacks. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { english } from '../lib/messages/catalogue.ts';
import { languages } from '../lib/messages/languages.ts';
import type { Catalogue } from '../lib/messages/messages.ts';

/** What English has and a translation does not, and the other way round. */
interface Difference {
  readonly lacking: readonly string[];
  readonly leftOver: readonly string[];
}

/** The sentences of a translation in the order of the English ones; what English does not have comes last. */
function inOrder(catalogue: Catalogue): Catalogue {
  const known = Object.keys(english).filter((key) => key in catalogue);
  const unknown = Object.keys(catalogue).filter((key) => !(key in english));
  return Object.fromEntries([...known, ...unknown].map((key) => [key, catalogue[key] ?? '']));
}

function compare(catalogue: Catalogue): Difference {
  return {
    lacking: Object.keys(english).filter((key) => !(key in catalogue)),
    leftOver: Object.keys(catalogue).filter((key) => !(key in english)),
  };
}

for (const language of languages) {
  const file = join(import.meta.dirname, `../locales/${language}.json`);
  const catalogue: Catalogue = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, `${JSON.stringify(inOrder(catalogue), null, 2)}\n`);
  const { lacking, leftOver } = compare(catalogue);
  for (const key of lacking) console.log(`${language} lacks ${key}: ${english[key]}`);
  for (const key of leftOver) console.log(`${language} has left over ${key}`);
  if (lacking.length > 0 || leftOver.length > 0) process.exitCode = 1;
}
