// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../../lib/messages/languages.ts';
import { type Mounted, mountPanel } from './panel-driver.tsx';
import { sampleViews, stepView } from './sample-views.ts';

let panel: Mounted | undefined;
afterEach(async () => {
  await panel?.unmount();
  panel = undefined;
});

/** Chooses as a hand does: React listens for the event, not for the property. */
const choose = ({ one }: Mounted, language: string) =>
  act(async () => {
    const field = one<HTMLSelectElement>('[data-input="language"]');
    field.value = language;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(document.documentElement.lang).toBe(language));
  });

describe('the panel', () => {
  it('speaks the language it was opened in, and says so', async () => {
    panel = await mountPanel(sampleViews.start, undefined, 'de');
    expect(panel.one('h1').textContent).toBe('Einmaliges Anmelden mit Alohi SSO');
    expect(document.documentElement.lang).toBe('de');
  });

  it('switches at once on the start screen and in the menu, and keeps what was chosen there', async () => {
    panel = await mountPanel(sampleViews.start);
    await panel.press('[data-input="product-both"]');
    await choose(panel, 'ja');
    expect(panel.one('[data-main]').textContent).toBe('開始');
    expect(document.documentElement.lang).toBe('ja');
    expect(panel.one<HTMLInputElement>('[data-input="product-both"]').checked).toBe(true);
    await panel.show(stepView());
    await choose(panel, 'pt-BR');
    expect(panel.one('[data-announcement]').textContent).toContain('Etapa 5 de 14');
    expect(panel.background.actions).toEqual([]);
  });

  it.each(languages)('has every sentence of every screen in %s', async (language) => {
    for (const view of Object.values(sampleViews)) {
      const mounted = await mountPanel(view, undefined, language);
      expect(mounted.missing).toEqual([]);
      await mounted.unmount();
    }
  });
});

describe('an instruction', () => {
  const { step } = stepView();
  const instruction = { key: 'step.assign-users.add', params: { count: 2 } };
  const assigning = (portalLanguage: string) => stepView({ portalLanguage, step: { ...step, instruction } });

  it('quotes the control in the language of the page, whatever the assistant speaks', async () => {
    panel = await mountPanel(assigning('de-DE'), undefined, 'fr');
    expect(panel.one('[data-instruction]').textContent).toContain('«\u202fBenutzer hinzufügen\u202f»');
    await panel.show(assigning('en-us'));
    expect(panel.one('[data-instruction]').textContent).toContain('«\u202fAdd user/group\u202f»');
  });
});
