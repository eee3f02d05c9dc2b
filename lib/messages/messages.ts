/** The one place where a key of `locales/` becomes a sentence. ICU message format. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Message } from '../protocol/view.ts';

/** Sentences by key, each in ICU message format (unicode-org.github.io/icu, "Formatting Messages"). */
export type Catalogue = Readonly<Record<string, string>>;

/** Turns a message into a sentence. `language` is the BCP 47 tag of the sentences it makes. */
export interface Translate {
  (message: Message): string;
  readonly language: string;
}

export interface MessagesOptions {
  /** Told of every key without a sentence and every sentence that cannot be formatted; tests fail on it. */
  readonly onMissing?: (key: string) => void;
}

/**
 * Makes the translator of one language.
 *
 * A key that the catalogue lacks, or whose gaps cannot be filled, is shown as `⟦key⟧`: a visible
 * mistake is mended, an empty line beside a button would be guessed at. Never throws.
 */
export function createMessages(language: string, catalogue: Catalogue, options: MessagesOptions = {}): Translate {
  const formats = new Map<string, IntlMessageFormat>();

  const missing = (key: string): string => {
    options.onMissing?.(key);
    return `⟦${key}⟧`;
  };

  const translate = ({ key, params }: Message): string => {
    const pattern = catalogue[key];
    if (pattern === undefined) return missing(key);
    try {
      let format = formats.get(key);
      if (!format) {
        // Tags are off: `<app>` in a sentence is what the portal writes, not mark-up.
        format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
        formats.set(key, format);
      }
      return String(format.format(params));
    } catch {
      return missing(key);
    }
  };

  return Object.assign(translate, { language });
}
