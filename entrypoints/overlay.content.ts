/** The overlay: in the top document it draws the one mark the background asks for, and takes it away again. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOverlayCommand } from '../lib/agent/command.ts';
import { extension } from '../lib/agent/extension.ts';
import { takeOver } from '../lib/agent/sole-copy.ts';
import { overlayMatches } from '../lib/injection/matches.ts';
import { coachMark } from '../lib/overlay/coach-mark.ts';
import type { OverlayReport } from '../lib/protocol/agent-messages.ts';

function start(): void {
  const life = takeOver('overlay');
  const { signal } = life;
  const mark = coachMark(document);
  const ready: OverlayReport = { kind: 'overlay-ready', version: extension.runtime.getManifest().version };

  const listener = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    respond: (obeyed: true) => void,
  ): undefined => {
    // Only the extension's own worker: other content scripts of it have a tab, everybody else another id.
    if (sender.id !== extension.runtime.id || sender.tab) return;
    if (!isOverlayCommand(message)) return;
    if (message.kind === 'stop') life.abort();
    else mark.show(message.mark);
    respond(true);
  };

  const greet = async (): Promise<void> => {
    try {
      await extension.runtime.sendMessage(ready);
    } catch {
      // Nobody listens yet: the mark comes with the next observation. A copy without an extension ends itself.
      if (!extension.runtime?.id) life.abort();
    }
  };

  extension.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    extension.runtime?.onMessage.removeListener(listener);
    mark.remove();
  });
  addEventListener('pageshow', ({ persisted }) => void (persisted && greet()), { signal });
  document.addEventListener('prerenderingchange', () => void greet(), { signal });
  void greet();
}

export default defineContentScript({
  registration: 'runtime',
  matches: overlayMatches,
  runAt: 'document_idle',
  main: start,
});
