import { describe, expect, it } from 'vitest';
import { createMessages } from '../../lib/messages/messages.ts';
import { FrameGeometry } from '../../lib/owner/frame-geometry.ts';
import { LivePages, type Observation } from '../../lib/owner/live-pages.ts';
import { Pointing } from '../../lib/owner/pointing.ts';
import type { Send } from '../../lib/owner/send.ts';
import type { OverlayCommand } from '../../lib/protocol/agent-messages.ts';

const rect = { x: 1, y: 2, width: 3, height: 4 };
const observation: Observation = {
  kind: 'observation',
  epoch: 1,
  url: 'https://portal.azure.com/',
  title: '',
  visible: true,
  sandboxed: false,
  language: 'de-DE',
  results: { 'entra.save': { found: 'one', score: 1, runnerUp: 0, signals: [], rect } },
  frames: {},
};

/** A browser that does as it is told and remembers what it was told to mark. */
function overlay() {
  const sentences: string[] = [];
  const send: Send = {
    stop: async () => undefined,
    toDocument: async () => undefined,
    toOverlay: async (_document: unknown, command: OverlayCommand) => {
      if (command.kind === 'mark' && command.mark) sentences.push(command.mark.sentence);
      return true;
    },
  } as unknown as Send; // What pointing uses of it.
  return { send, sentences };
}

describe('the sentence at the mark', () => {
  it('is in the language chosen, the control in that of the page, and follows another choice', async () => {
    const quotes = (language: string) => ({ label_save: language.startsWith('de') ? 'Speichern' : 'Save' });
    const spoken = (language: string, pattern: string) => createMessages(language, { save: pattern }, { quotes });
    let translate = spoken('fr', 'Cliquez sur {label_save}.');
    const { send, sentences } = overlay();
    const pointing = new Pointing(new FrameGeometry(), send, () => translate);
    const pages = new LivePages();
    const document = { tabId: 1, frameId: 0, documentId: 'd', origin: 'https://portal.azure.com' };
    pages.update(document, observation, 0);
    const point = () =>
      pointing.at(1, { id: 'entra.save', control: 'button', names: ['Save'] }, { key: 'save' }, pages, 1);
    await point();
    translate = spoken('ja', '{label_save} をクリックしてください。');
    await point();
    await point();
    expect(sentences).toEqual(['Cliquez sur Speichern.', 'Speichern をクリックしてください。']);
  });
});
