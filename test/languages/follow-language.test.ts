import { describe, expect, it, vi } from 'vitest';
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
  /** @returns what lets it come, for one that is held back. */
  const answer = async (language: Language, how: 'come' | 'fail' | 'hold' = 'come') => {
    const asked = await vi.waitFor(() => {
      const one = waiting.get(language);
      if (!one) throw new Error(`${language} was not asked for`);
      return one;
    });
    waiting.delete(language);
    const come = () => asked.come({ greeting: language });
    if (how === 'come') come();
    if (how === 'fail') asked.fail();
    return come;
  };
  return { load, answer };
}

describe('what is followed', () => {
  const greeting = { key: 'greeting' };

  /** Every language that was ever spoken, in order. */
  function follow(remembered: Language) {
    const { load, answer } = slowly();
    const followed = followLanguage(preferenceInMemory(remembered), load);
    const spoken: string[] = [];
    followed.subscribe(() => spoken.push(`${followed.current().language} ${followed.current()(greeting)}`));
    return { followed, answer, spoken };
  }

  it('is the remembered language, then each that is chosen', async () => {
    const { followed, answer, spoken } = follow('de');
    await answer('de');
    await followed.ready;
    followed.choose('ja');
    await answer('ja');
    await vi.waitFor(() => expect(spoken).toEqual(['de de', 'ja ja']));
  });

  it('is the last one chosen, however late an earlier one arrives', async () => {
    const { followed, answer, spoken } = follow('en');
    await answer('en');
    await followed.ready;
    followed.choose('fr');
    const late = await answer('fr', 'hold');
    followed.choose('it');
    await answer('it');
    await vi.waitFor(() => expect(spoken).toEqual(['en en', 'it it']));
    late();
    followed.choose('es');
    await answer('es');
    await vi.waitFor(() => expect(spoken).toEqual(['en en', 'it it', 'es es']));
  });

  it('stays what it is when the next cannot be loaded, and is English when the first cannot', async () => {
    const { followed, answer, spoken } = follow('es');
    await answer('es', 'fail');
    await answer('en');
    await followed.ready;
    followed.choose('fr');
    await answer('fr', 'fail');
    followed.choose('it');
    await answer('it');
    await vi.waitFor(() => expect(spoken).toEqual(['en en', 'it it']));
  });
});
