/** Sentences in the language that is wanted now: panel and background follow the same preference. */
import type { LanguagePreference } from './language-preference.ts';
import type { Language } from './languages.ts';
import { type Catalogue, createMessages, type MessagesOptions, type Translate } from './messages.ts';

export interface FollowedLanguage {
  /** The translator of the present language; another one, not a changed one, after every change. */
  readonly current: () => Translate;
  /** Calls back after every change; the returned function ends it (the shape `useSyncExternalStore` wants). */
  readonly subscribe: (onChange: () => void) => () => void;
  readonly choose: (language: Language) => void;
  /** The first language is there. Never rejects. */
  readonly ready: Promise<void>;
}

/**
 * Follows the preference. Until the first catalogue is there every sentence is its key; whoever shows sentences
 * waits for `ready`. A language that cannot be loaded leaves the present one, or English when there is none yet.
 */
export function followLanguage(
  preference: LanguagePreference,
  load: (language: Language) => Promise<Catalogue>,
  options: MessagesOptions = {},
): FollowedLanguage {
  let translate = createMessages('en', {}, options);
  let asked = 0;
  let loaded = false;
  const subscribers = new Set<() => void>();

  const follow = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const language = await preference.read().catch((): Language => 'en');
    const found = await load(language).then(
      (catalogue) => ({ language, catalogue }),
      async () => (loaded ? null : { language: 'en', catalogue: await load('en').catch(() => ({})) }),
    );
    // A quicker answer to a later question has been there already.
    if (!found || mine !== asked) return;
    loaded = true;
    translate = createMessages(found.language, found.catalogue, options);
    for (const notify of subscribers) notify();
  };

  preference.listen(() => void follow());
  return {
    current: () => translate,
    subscribe: (onChange) => {
      subscribers.add(onChange);
      return () => subscribers.delete(onChange);
    },
    choose: (language) => void preference.write(language),
    ready: follow(),
  };
}
