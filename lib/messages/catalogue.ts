/** English, for what runs outside of a browser: the terminal, the documents, the tests. */
import sentences from '../../locales/en.json' with { type: 'json' };
import type { Catalogue } from './messages.ts';

/** Every English sentence. Not to be bundled: the extension reads its language from its packaged file. */
export const english: Catalogue = sentences;
