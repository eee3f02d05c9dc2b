import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/panel.tsx';
import { english } from '../../lib/messages/catalogue.ts';
import { createMessages } from '../../lib/messages/messages.ts';
import { createConversation } from './conversation.ts';
import { extensionBackground } from './extension-background.ts';
import './style/index.css';

/** Wires the panel: the background's views in, the administrator's actions out. Nothing is decided here. */
const closed = new AbortController();
addEventListener('pagehide', () => closed.abort(), { once: true });

const conversation = createConversation(extensionBackground, closed.signal);
document.addEventListener(
  'visibilitychange',
  // News pushed while the panel was hidden may have been lost with a worker that died.
  () => document.visibilityState === 'visible' && conversation.look(),
  { signal: closed.signal },
);

const root = document.getElementById('panel');
if (root) createRoot(root).render(<Panel t={createMessages('en', english)} conversation={conversation} />);
