import { describe, expect, it } from 'vitest';
import { followLanguage } from '../../lib/messages/follow-language.ts';
import type { Language } from '../../lib/messages/languages.ts';
import { bestMatch, languageFor } from '../../lib/messages/languages.ts';
import type { Catalogue } from '../../lib/messages/messages.ts';
import { portalQuotes } from '../../lib/steps/labels.ts';
import { preferenceInMemory } from '../panel/spoken.ts';

describe('the language for a browser', () => {
  it.each([
    ['en-GB', 'en'],
    ['de-AT', 'de'],
    ['de_CH', 'de'],
    ['fr-CA', 'fr'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['nl', 'en'],
    ['', 'en'],
    // Another language, although it begins with the same letters.
    ['den', 'en'],
  ])('%s is served by %s', (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });

  it('is the very same where there is one, before a relative', () => {
    expect(bestMatch(['pt-BR', 'pt-PT', 'zh-CN'], 'pt-PT')).toBe('pt-PT');
    expect(bestMatch(['pt-BR', 'zh-CN'], 'zh-Hans')).toBe('zh-CN');
    expect(bestMatch(['pt-BR'], 'es')).toBeUndefined();
  });
});

describe('controls of the portal', () => {
  it('are quoted as the page calls them, in English where that is not known', () => {
    expect(portalQuotes('de-DE').label_addUser).toBe('Benutzer hinzufügen');
    expect(portalQuotes('de').label_expressionBuilder).toBe('Expression builder');
    expect(portalQuotes('fi').label_addUser).toBe('Add user/group');
    expect(portalQuotes('').label_save).toBe('Save');
  });
});

/** Loads at a word: the answers come in the order the test gives them. */
function slowly() {
  const waiting = new Map<Language, { come: (catalogue: Catalogue) => void; fail: () => void }>();
  const load = (language: Language) =>
    new Promise<Catalogue>((come, fail) => {
      waiting.set(language, { come, fail: () => fail(new Error('not there')) });
    });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const answer = async (language: Language, how: 'come' | 'fail' = 'come') => {
    await settled();
    const asked = waiting.get(language);
    if (!asked) throw new Error(`${language} was not asked for`);
    if (how === 'come') asked.come({ greeting: language });
    else asked.fail();
    await settled();
  };
  return { load, answer };
}

describe('what is followed', () => {
  const greeting = { key: 'greeting' };

  it('is the remembered language, then each that is chosen', async () => {
    const { load, answer } = slowly();
    const followed = followLanguage(preferenceInMemory('de'), load);
    let told = 0;
    followed.subscribe(() => {
      told += 1;
    });
    await answer('de');
    await followed.ready;
    expect([followed.current()(greeting), followed.current().language]).toEqual(['de', 'de']);
    followed.choose('ja');
    await answer('ja');
    expect([followed.current()(greeting), followed.current().language, told]).toEqual(['ja', 'ja', 2]);
  });

  it('is the last one chosen, however late an earlier one arrives', async () => {
    const { load, answer } = slowly();
    const followed = followLanguage(preferenceInMemory('en'), load);
    await answer('en');
    followed.choose('fr');
    followed.choose('it');
    await answer('it');
    await answer('it').catch(() => undefined);
    expect(followed.current().language).toBe('it');
  });

  it('stays what it is when the next cannot be loaded, and is English when the first cannot', async () => {
    const { load, answer } = slowly();
    const followed = followLanguage(preferenceInMemory('es'), load);
    await answer('es', 'fail');
    await answer('en');
    await followed.ready;
    expect(followed.current().language).toBe('en');
    followed.choose('fr');
    await answer('fr', 'fail');
    expect(followed.current().language).toBe('en');
  });
});
