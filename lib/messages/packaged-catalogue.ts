/** The catalogues as the extension carries them: one file a language, readable by its own documents and worker alone. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Language } from './languages.ts';
import type { Catalogue } from './messages.ts';

const Sentences = z.record(z.string(), z.string());

/**
 * Reads one language. A worker can import nothing at run time, and seven languages in each bundle would be read at
 * every cold start; so the file is fetched, from the extension itself (`modules/catalogues.ts` puts it there). Rejects
 * when it is not there or holds no sentences.
 */
export async function packagedCatalogue(language: Language): Promise<Catalogue> {
  const file = await fetch(new URL(`/locales/${language}.json`, browser.runtime.getURL('/')));
  return Sentences.parse(await file.json());
}
