/** In the browser: the real panel on a background that shows one view and takes no action. */
import { createRoot, type Root } from 'react-dom/client';
import { Panel } from '../../../components/panel.tsx';
import { createConversation } from '../../../entrypoints/sidepanel/conversation.ts';
import '../../../entrypoints/sidepanel/style/index.css';
import { followLanguage } from '../../../lib/messages/follow-language.ts';
import type { Language } from '../../../lib/messages/languages.ts';
import type { Catalogue } from '../../../lib/messages/messages.ts';
import type { View } from '../../../lib/protocol/view.ts';
import { portalQuotes } from '../../../lib/steps/labels.ts';

let root: Root | null = null;
const granted = { lacking: () => false, subscribe: () => () => undefined, request: () => undefined };

async function show(view: View, spoken: Language, catalogue: Catalogue): Promise<void> {
  root?.unmount();
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const preference = { read: async () => spoken, write: async () => undefined, listen: () => undefined };
  const language = followLanguage(preference, async () => catalogue, { quotes: portalQuotes });
  await language.ready;
  const background = {
    send: async () => ({ kind: 'view', life: 'stage', turn: 1, view }),
    listen: () => undefined,
    save: () => undefined,
  };
  const conversation = createConversation(background, new AbortController().signal);
  root = createRoot(place);
  root.render(<Panel language={language} conversation={conversation} access={granted} />);
  const isShown = () => place.querySelector('[data-screen]:not([data-screen="connecting"])') !== null;
  while (!isShown()) await new Promise(requestAnimationFrame);
  await document.fonts.ready;
}

Object.assign(globalThis, { show });
