/** Which language the administrator wants: chosen in the panel, else the browser's. The one place that knows. */
import { browser } from 'wxt/browser';
import { Language, languageFor } from './languages.ts';

/** Beside the migration's own store: a preference outlives *End and forget*. */
const key = 'language';

export interface LanguagePreference {
  read(): Promise<Language>;
  write(language: Language): Promise<void>;
  /** Calls back whenever another language is chosen, in whichever document. */
  listen(onChange: () => void): void;
}

export const languagePreference: LanguagePreference = {
  async read() {
    const chosen = Language.safeParse((await browser.storage.local.get(key))[key]);
    return chosen.success ? chosen.data : languageFor(browser.i18n.getUILanguage());
  },
  write: (language) => browser.storage.local.set({ [key]: language }),
  listen(onChange) {
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === 'local' && key in changes) onChange();
    });
  },
};
