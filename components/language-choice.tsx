import { useId } from 'react';
import { Language, languageNames, languages } from '../lib/messages/languages.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

/** The assistant's language, each by its own name. Applies at once to panel, mark and report, and is remembered. */
export function LanguageChoice() {
  const { t, say, chooseLanguage } = usePanel();
  const field = useId();
  return (
    <div className="language">
      <Icon name="language" />
      <label className="unseen" htmlFor={field}>
        {say('panel.language')}
      </label>
      <select
        id={field}
        data-input="language"
        value={t.language}
        onChange={({ target }) => chooseLanguage(Language.parse(target.value))}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
