/**
 * The agent: in every frame of the portals it looks for what it is told to and reports what it sees. It keeps
 * nothing, decides nothing, writes nothing, and knows no step of the migration.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { childFrames } from '../lib/agent/child-frames.ts';
import { isAgentCommand } from '../lib/agent/command.ts';
import { extension } from '../lib/agent/extension.ts';
import { permitted, redact, reportedUrl, restrictionOf } from '../lib/agent/restriction.ts';
import { takeOver } from '../lib/agent/sole-copy.ts';
import { surroundingsOf } from '../lib/agent/surroundings.ts';
import { locate } from '../lib/locate/locate.ts';
import { watch } from '../lib/locate/watch.ts';
import type { AgentCommand, AgentReport } from '../lib/protocol/agent-messages.ts';

function start(): void {
  const life = takeOver('agent');
  const { signal } = life;
  const { version } = extension.runtime.getManifest();
  const restriction = restrictionOf(self.origin);
  const surroundings = surroundingsOf(document);
  let watching: AbortController | null = null;
  let lookAgain = (): void => {};
  let seenFrames: readonly HTMLIFrameElement[] = [];

  const send = async (report: AgentReport): Promise<void> => {
    try {
      await extension.runtime.sendMessage(report);
    } catch {
      // Without a listener (the worker is being replaced) the report is lost: the next greeting asks anew. But a copy
      // that outlived its extension has nobody to speak to.
      if (!extension.runtime?.id) life.abort();
    }
  };

  const frames = childFrames(window, { frames: () => seenFrames, signal, found: () => lookAgain() });

  const startWatch = ({ epoch, locators }: Extract<AgentCommand, { kind: 'watch' }>): void => {
    watching?.abort();
    watching = new AbortController();
    lookAgain = watch({
      locators: permitted(locators, restriction),
      surroundings,
      signal: AbortSignal.any([signal, watching.signal]),
      alongside: ({ page }) => {
        seenFrames = page.frames();
        return {
          url: reportedUrl(location, restriction),
          title: document.title.slice(0, 512),
          visible: document.visibilityState === 'visible',
          language: document.documentElement.lang,
          frames: frames.rects(),
        };
      },
      report: (results, page) => {
        const told = Object.fromEntries(
          Object.entries(results).map(([id, located]) => [id, redact(located, restriction)]),
        );
        void send({ kind: 'observation', epoch, sandboxed: restriction.sandboxed, results: told, ...page });
      },
    });
  };

  const obey = (command: AgentCommand): void => {
    switch (command.kind) {
      case 'watch':
        startWatch(command);
        return;
      case 'reveal':
        permitted([command.locator], restriction).forEach((locator) => {
          locate(locator, surroundings).element?.scrollIntoView({ block: 'center', inline: 'nearest' });
        });
        return;
      case 'announce-frame':
        if (window.parent !== window) window.parent.postMessage(command.nonce, '*');
        return;
      case 'expect-frame':
        frames.expect(command.nonce);
        return;
      case 'stop':
        life.abort();
        return;
    }
  };

  const listener = (message: unknown, sender: { id?: string; tab?: unknown }): void => {
    // Only the extension's own worker: other content scripts of it have a tab, everybody else another id.
    if (sender.id === extension.runtime.id && !sender.tab && isAgentCommand(message)) obey(message);
  };

  const greet = (): void => void send({ kind: 'greet', version });
  extension.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => extension.runtime?.onMessage.removeListener(listener));
  addEventListener('pagehide', () => void send({ kind: 'farewell' }), { signal });
  // A document that comes back from the back/forward cache was forgotten in the meantime, one that was rendered
  // ahead was not listened to.
  addEventListener('pageshow', ({ persisted }) => persisted && greet(), { signal });
  document.addEventListener('prerenderingchange', greet, { signal });
  greet();
}

export default defineContentScript({
  // Where and when it runs is said in lib/injection/scripts.ts, and need not be carried into every frame.
  registration: 'runtime',
  main: start,
});
