import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/panel.tsx';
import { followSiteAccess } from '../../lib/browser/site-access.ts';
import { followLanguage } from '../../lib/messages/follow-language.ts';
import { languagePreference } from '../../lib/messages/language-preference.ts';
import { packagedCatalogue } from '../../lib/messages/packaged-catalogue.ts';
import { portalQuotes } from '../../lib/steps/labels.ts';
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

const access = followSiteAccess();
const root = document.getElementById('panel');
const language = followLanguage(languagePreference, packagedCatalogue, { quotes: portalQuotes });
void language.ready.then(() => {
  if (root) createRoot(root).render(<Panel language={language} conversation={conversation} access={access} />);
});
