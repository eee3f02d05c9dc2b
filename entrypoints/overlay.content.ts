/** The overlay: in the top document it draws the one mark the background asks for, and takes it away again. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { takeOver } from '../lib/agent/sole-copy.ts';
import { overlayMatches } from '../lib/injection/matches.ts';
import { coachMark } from '../lib/overlay/coach-mark.ts';
import type { OverlayReport } from '../lib/protocol/agent-messages.ts';
import { OverlayCommand } from '../lib/protocol/agent-messages.ts';

function start(): void {
  const life = takeOver('overlay');
  const { signal } = life;
  const mark = coachMark(document);

  const listener = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    respond: (obeyed: true) => void,
  ): undefined => {
    // Only the extension's own worker: other content scripts of it have a tab, everybody else another id.
    if (sender.id !== browser.runtime.id || sender.tab) return;
    const command = OverlayCommand.safeParse(message);
    if (!command.success) return;
    if (command.data.kind === 'stop') life.abort();
    else mark.show(command.data.mark);
    respond(true);
  };

  const greet = (): void => {
    const ready: OverlayReport = { kind: 'overlay-ready', version: browser.runtime.getManifest().version };
    browser.runtime.sendMessage(ready).catch(() => {
      // Nobody listens yet: the mark comes with the next observation. A copy without an extension ends itself.
      if (!browser.runtime?.id) life.abort();
    });
  };

  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
    mark.remove();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && greet(), { signal });
  document.addEventListener('prerenderingchange', greet, { signal });
  greet();
}

export default defineContentScript({
  registration: 'runtime',
  matches: overlayMatches,
  runAt: 'document_idle',
  main: start,
});
