/** The one place where a key of `locales/` becomes a sentence. ICU message format. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Message } from '../protocol/view.ts';
import { formatIfMoment } from './moment.ts';

/** Sentences by key, each in ICU message format (unicode-org.github.io/icu, "Formatting Messages"). */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * Turns a message into a sentence. `language` is the BCP 47 tag of the sentences it makes; `portalLanguage` the one
 * of the page that a sentence speaks about, in which the page's own words are quoted.
 */
export interface Translate {
  (message: Message, portalLanguage?: string): string;
  readonly language: string;
}

export interface MessagesOptions {
  /** Told of every key without a sentence and every sentence that cannot be formatted; tests fail on it. */
  readonly onMissing?: (key: string) => void;
  /** What the gaps are filled with that quote a control of the portal, in the page's language where it is known. */
  readonly quotes?: (portalLanguage: string) => Readonly<Record<string, string>>;
}

/**
 * Makes the translator of one language.
 *
 * Days and moments in ISO 8601 are written as the language writes them. A key that the catalogue lacks, or whose gaps
 * cannot be filled, is shown as `⟦key⟧`: a visible mistake is mended, an empty line beside a button would be guessed
 * at. Never throws.
 */
export function createMessages(language: string, catalogue: Catalogue, options: MessagesOptions = {}): Translate {
  const formats = new Map<string, IntlMessageFormat>();

  const missing = (key: string): string => {
    options.onMissing?.(key);
    return `⟦${key}⟧`;
  };

  const translate = ({ key, params = {} }: Message, portalLanguage = ''): string => {
    const pattern = catalogue[key];
    if (pattern === undefined) return missing(key);
    try {
      let format = formats.get(key);
      if (!format) {
        // Tags are off: `<app>` in a sentence is what the portal writes, not mark-up.
        format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
        formats.set(key, format);
      }
      const quotes = pattern.includes('{label_') ? options.quotes?.(portalLanguage) : undefined;
      const shown = Object.entries(params).map(([name, value]) => [name, formatIfMoment(language, value)]);
      return String(format.format({ ...quotes, ...Object.fromEntries(shown) }));
    } catch {
      return missing(key);
    }
  };

  return Object.assign(translate, { language });
}
