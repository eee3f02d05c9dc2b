import * as ko from 'knockout';
import { createDirectory } from '../shared/directory.ts';
import type { FrameMessage } from '../shared/frame-messages.ts';
import { createPace } from '../shared/pace.ts';
import { createRandom } from '../shared/random.ts';
import { wordsOfPage } from '../shared/words.ts';
import { keepPlaceholders, pressByKeyboard, registerBindings } from './bindings.ts';
import type { Blade } from './blade.ts';
import { createChrome, overlaysMarkup, topBarMarkup, workspaceMarkup } from './chrome.ts';
import { createContextPanes } from './context-pane.ts';
import { registerControls } from './controls/register.ts';
import { createDialogs } from './dialogs.ts';
import { interruptLater } from './interruption.ts';
import { createNotifications } from './notifications.ts';
import { openBlade } from './open-blade.ts';
import { readPageSettings } from './page-settings.ts';
import type { Portal } from './portal.ts';
import { createReactViews } from './react-views.ts';
import { createRenderIds } from './render-ids.ts';
import { addresses, parseRoute } from './route.ts';
import { createTrail } from './trail.ts';
import { createWorkspace } from './workspace.ts';

/** Leaves for Microsoft's sign-in and comes back to the present address. */
function signIn(): void {
  location.assign(`/signin?return=${encodeURIComponent(location.hash)}`);
}

/** Starts the portal in this document. */
async function start(body: HTMLElement, layer: HTMLElement): Promise<void> {
  const settings = readPageSettings(document, sessionStorage);
  const words = wordsOfPage(document);
  const random = createRandom(settings.seed);
  const pace = createPace(settings.slowness, random);
  const directory = createDirectory(signIn);
  const forever = new AbortController().signal;
  const session = await directory.session(forever);
  if (!session.ok) {
    if (session.status !== 401) body.textContent = session.error;
    return;
  }

  const notifications = createNotifications(settings.variant.toasts === 'five-second-toasts' ? 5_000 : 6_000);
  const panes = createContextPanes();
  const dialogs = createDialogs();
  const trail = createTrail();
  let visit = new AbortController();
  let present: Blade | null = null;
  /** The hash this page itself has just written; any other one came from outside. */
  let written: string | null = null;

  const received = (message: FrameMessage) => {
    if (message.kind === 'notify') notifications.show(message.id, message.status, message.title, message.description);
    else if (message.kind === 'application-changed') present?.reload?.();
    else if (message.kind === 'signed-out') signIn();
    else if (message.kind === 'go-to-item') {
      const parameters = parseRoute(location.hash)?.parameters;
      const key = { objectId: parameters?.get('objectId') ?? '', appId: parameters?.get('appId') ?? '' };
      go(message.item === 'Claims' ? addresses.claims(key) : addresses.managed(message.item, key));
    }
  };
  const frames = createReactViews(
    layer,
    () => document.querySelector('.fxs-part-frame-slot'),
    settings,
    pace,
    async (signal) => {
      const answer = await directory.frameToken(signal);
      return answer.ok ? answer.value.token : '';
    },
    received,
  );
  const workspace = createWorkspace(pace, trail, frames, words.say, settings.variant.rendering, random);

  const show = () => {
    visit.abort(new DOMException('The page was left.', 'AbortError'));
    visit = new AbortController();
    const hash = location.hash || addresses.home;
    present = openBlade(portal, parseRoute(hash), visit.signal);
    if (parseRoute(hash) === null) trail.restart(hash);
    else trail.arrive({ text: words.say(present.subject()), hash });
    void workspace.show(present, hash, visit.signal);
  };
  const go = (hash: string) => {
    if (hash === location.hash) return show();
    written = hash;
    location.hash = hash;
  };
  const arrive = () => {
    const inside = written === location.hash;
    written = null;
    // The portal does not open Provisioning by its address: it falls back to the application's Overview.
    if (!inside && parseRoute(location.hash)?.item === 'Provisioning')
      history.replaceState(null, '', location.hash.replace('/~/Provisioning/', '/~/Overview/'));
    if (!inside) trail.restart(location.hash);
    show();
  };
  const portal: Portal = {
    session: session.value,
    settings,
    directory,
    pace,
    forever,
    ids: createRenderIds(random),
    random,
    say: words.say,
    notifications,
    dialogs,
    panes,
    go,
  };

  registerBindings(words);
  registerControls(words, settings.variant.fields === 'remounting');
  pressByKeyboard(document);
  keepPlaceholders(document);
  const entraAdminCenter = location.hostname === 'entra.microsoft.com';
  const chrome = createChrome({
    session: session.value,
    workspace,
    panes,
    dialogs,
    notifications,
    entraAdminCenter,
    go,
    say: words.say,
  });
  body.innerHTML = topBarMarkup + workspaceMarkup + overlaysMarkup;
  words.put(body);
  ko.applyBindings(chrome, body);
  workspace.title.subscribe((title) => {
    document.title = title === '' ? chrome.brand : `${title} - ${chrome.brand}`;
  });
  addEventListener('hashchange', arrive);
  if (settings.variant.interruption === 'interrupted') interruptLater(dialogs, 2_000 + 4_000 * random(), forever);
  arrive();
}

const body = document.getElementById('web-container');
const layer = document.getElementById('reactview-layer');
if (body && layer) void start(body, layer);
