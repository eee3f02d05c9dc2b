import './own-fonts.ts';
import { createRoot } from 'react-dom/client';
import { variantNamed } from '../../../variant.ts';
import { createDirectory } from '../shared/directory.ts';
import { type FrameMessage, type OpenBlade, openBlade, shellOrigins } from '../shared/frame-messages.ts';
import { createPace } from '../shared/pace.ts';
import { createRandom } from '../shared/random.ts';
import { wordsOfPage } from '../shared/words.ts';
import { loadAzureTheme } from './azure-theme.ts';
import { Connectivity } from './connectivity.tsx';
import { FrameProvider } from './frame-context.ts';
import { registerFrameIcons } from './icons.tsx';
import { ProvisionOnDemand } from './provision-on-demand.tsx';
import { ProvisioningForm } from './provisioning-form.tsx';
import { ProvisioningGetStarted } from './provisioning-get-started.tsx';
import { ProvisioningOverview } from './provisioning-overview.tsx';
import { SamlSignOn } from './saml-sign-on.tsx';

const blades = {
  ProvisioningGetStarted,
  ProvisioningOverview,
  ProvisioningManagement: ProvisioningForm,
  ProvisionOnDemand,
  Connectivity,
  SamlSignOn,
};

/** Draws the blade that the shell asks for; a frame does that once in its life. */
function open(root: HTMLElement, opened: OpenBlade, shellOrigin: string): void {
  const tell = (message: FrameMessage) => window.parent.postMessage(message, shellOrigin);
  const leaving = new AbortController();
  addEventListener('pagehide', () => leaving.abort(), { once: true });
  let notified = 0;
  const notify = (title: string, description: string) => {
    notified += 1;
    const id = `${opened.blade}-${opened.seed}-${notified}`;
    tell({ kind: 'notify', id, status: 'inProgress', title, description });
    return (status: 'success' | 'error', doneTitle: string, text: string) =>
      tell({ kind: 'notify', id, status, title: doneTitle, description: text });
  };
  const random = createRandom(opened.seed);
  const { say } = wordsOfPage(document);
  const Blade = blades[opened.blade];
  createRoot(root).render(
    <FrameProvider
      value={{
        opened,
        directory: createDirectory(() => tell({ kind: 'signed-out' }), opened.bearer),
        pace: createPace(opened.slowness, random),
        random,
        variant,
        say,
        signal: leaving.signal,
        tell,
        notify,
      }}
    >
      <Blade />
    </FrameProvider>,
  );
}

const variant = variantNamed(document.querySelector<HTMLMetaElement>('meta[name="variant"]')?.content ?? '');
loadAzureTheme(variant.appearance === 'dark');
registerFrameIcons();
const root = document.getElementById('root');
const trusted = `https://${new URLSearchParams(location.search).get('trustedAuthority') ?? ''}`;
if (root && shellOrigins.includes(trusted)) {
  let drawn = false;
  addEventListener('message', (event) => {
    if (event.origin !== trusted || event.source !== window.parent || drawn) return;
    const message = openBlade.safeParse(event.data);
    if (!message.success) return;
    drawn = true;
    open(root, message.data, trusted);
  });
  window.parent.postMessage({ kind: 'frame-ready' } satisfies FrameMessage, trusted);
}
