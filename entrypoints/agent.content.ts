/**
 * The agent: in every frame of the portals it looks for what it is told to, reports what it sees, and fills what it
 * is given. It keeps nothing, decides nothing, and knows no step of the migration.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { childFrames } from '../lib/agent/child-frames.ts';
import { permitted, redact, reportedUrl, restrictionOf } from '../lib/agent/restriction.ts';
import { takeOver } from '../lib/agent/sole-copy.ts';
import { fill } from '../lib/fill/fill.ts';
import { agentMatches } from '../lib/injection/matches.ts';
import type { Surroundings } from '../lib/locate/locate.ts';
import { locate } from '../lib/locate/locate.ts';
import { read } from '../lib/locate/read.ts';
import { watch } from '../lib/locate/watch.ts';
import { ownHosts } from '../lib/overlay/own-hosts.ts';
import type { AgentReport, FillResult, ReadResult } from '../lib/protocol/agent-messages.ts';
import { AgentCommand } from '../lib/protocol/agent-messages.ts';

function openRoot(host: Element): ShadowRoot | null {
  if (ownHosts().has(host) || !(host instanceof HTMLElement)) return null;
  try {
    return browser.dom.openOrClosedShadowRoot(host);
  } catch {
    return null;
  }
}

function start(): void {
  const life = takeOver('agent');
  const { signal } = life;
  const restriction = restrictionOf(self.origin);
  const surroundings: Surroundings = { document, openRoot };
  let watching: AbortController | null = null;
  let lookAgain = (): void => {};
  let seenFrames: readonly HTMLIFrameElement[] = [];
  let filling: Promise<unknown> = Promise.resolve();

  const send = (report: AgentReport): void => {
    // Without a listener (the worker is being replaced) the report is lost: the next greeting asks anew.
    browser.runtime.sendMessage(report).catch(() => {
      // A copy that outlived its extension has nobody to speak to.
      if (!browser.runtime?.id) life.abort();
    });
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
        seenFrames = page.frames;
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
        send({ kind: 'observation', epoch, sandboxed: restriction.sandboxed, results: told, ...page });
      },
    });
  };

  const mayTouch = !restriction.sandboxed && !restriction.signIn;

  const fillGroup = (command: Extract<AgentCommand, { kind: 'fill' }>): Promise<FillResult> => {
    if (!mayTouch) {
      const fields = command.fields.map(({ locator }) => ({ id: locator.id, outcome: 'disabled' as const }));
      return Promise.resolve({ ok: false, fields });
    }
    // One group at a time: two would read back each other's changes.
    const done = filling.then(() => fill(command.fields, { surroundings, deadlineMs: command.deadlineMs, signal }));
    filling = done;
    return done;
  };

  const obey = (command: AgentCommand): Promise<FillResult | ReadResult> | null => {
    switch (command.kind) {
      case 'watch':
        startWatch(command);
        return null;
      case 'reveal':
        permitted([command.locator], restriction).forEach((locator) => {
          locate(locator, surroundings).element?.scrollIntoView({ block: 'center', inline: 'nearest' });
        });
        return null;
      case 'fill':
        return fillGroup(command);
      case 'read':
        return Promise.resolve(mayTouch ? read(command.locator, surroundings) : { ok: false, reason: 'sandboxed' });
      case 'announce-frame':
        if (window.parent !== window) window.parent.postMessage(command.nonce, '*');
        return null;
      case 'expect-frame':
        frames.expect(command.nonce);
        return null;
      case 'stop':
        life.abort();
        return null;
    }
  };

  const listener = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    respond: (answer: FillResult | ReadResult) => void,
  ): true | undefined => {
    // Only the extension's own worker: other content scripts of it have a tab, everybody else another id.
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    const command = AgentCommand.safeParse(message);
    if (!command.success) return undefined;
    const answer = obey(command.data);
    if (!answer) return undefined;
    void answer.then(respond);
    return true;
  };

  const greet = (): void => send({ kind: 'greet', version: browser.runtime.getManifest().version });
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
  addEventListener('pagehide', () => send({ kind: 'farewell' }), { signal });
  // A document that comes back from the back/forward cache was forgotten in the meantime, one that was rendered
  // ahead was not listened to.
  addEventListener('pageshow', ({ persisted }) => persisted && greet(), { signal });
  document.addEventListener('prerenderingchange', greet, { signal });
  greet();
}

export default defineContentScript({
  registration: 'runtime',
  matches: agentMatches,
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main: start,
});
