/**
 * The hand: what only now and then is done in a page, in one frame of it. The background puts it there when there is
 * something to fill, a secret to read after a press in the panel, or something to be pointed at or explained; the
 * agent, which is in every frame all the time, stays small without it.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isHandCommand } from '../lib/agent/command.ts';
import { extension } from '../lib/agent/extension.ts';
import { mayTouch, permitted, restrictionOf } from '../lib/agent/restriction.ts';
import { takeOver } from '../lib/agent/sole-copy.ts';
import { surroundingsOf } from '../lib/agent/surroundings.ts';
import { fillInTurn } from '../lib/fill/in-turn.ts';
import { explain } from '../lib/locate/explain.ts';
import { outline } from '../lib/locate/outline.ts';
import { read } from '../lib/locate/read.ts';
import { nearest } from '../lib/pick/nearest.ts';
import { pick } from '../lib/pick/pick.ts';
import type { FillResult, HandCommand, ReadResult } from '../lib/protocol/agent-messages.ts';
import type { Explanation } from '../lib/protocol/explanation.ts';
import type { Outline } from '../lib/protocol/outline.ts';
import type { HandReport, Nearest } from '../lib/protocol/pick.ts';

function start(): void {
  const life = takeOver('hand');
  const { signal } = life;
  const surroundings = surroundingsOf(document);
  const fill = fillInTurn({ surroundings, signal });

  const restriction = restrictionOf(self.origin);
  const may = mayTouch(restriction);
  const nowhere = { document: document.implementation.createHTMLDocument() };

  const fillGroup = ({ fields, deadlineMs }: Extract<HandCommand, { kind: 'fill' }>): Promise<FillResult> => {
    if (!may) {
      return Promise.resolve({
        ok: false,
        fields: fields.map(({ locator }) => ({ id: locator.id, outcome: 'disabled' })),
      });
    }
    return fill(fields, deadlineMs);
  };

  let picking: AbortController | null = null;
  /** One pointing at a time; a new one ends the one before. */
  const startPicking = async ({
    nonce,
    locator,
    deadlineMs,
  }: Extract<HandCommand, { kind: 'pick' }>): Promise<void> => {
    picking?.abort();
    const mine = new AbortController();
    picking = mine;
    const picked = await pick({
      locator,
      deadlineMs,
      surroundings,
      signal: AbortSignal.any([signal, mine.signal]),
    });
    // Whoever ended it knows: only what a person did is told.
    if (mine.signal.aborted || signal.aborted) return;
    const report: HandReport = { kind: 'picked', nonce, pick: picked };
    await extension.runtime.sendMessage(report).catch(() => undefined);
  };

  const listener = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    respond: (answer: FillResult | ReadResult | Outline | Explanation | Nearest | true) => void,
  ): true | undefined => {
    // Only the extension's own worker: other content scripts of it have a tab, everybody else another id.
    if (sender.id !== extension.runtime.id || sender.tab || !isHandCommand(message)) return undefined;
    if (message.kind === 'stop') {
      life.abort();
      return undefined;
    }
    switch (message.kind) {
      case 'read':
        respond(may ? read(message.locator, surroundings) : { ok: false, reason: 'sandboxed' });
        break;
      case 'outline':
        // A page that may not be touched is none of our business: its outline is empty.
        respond(outline(may ? surroundings : nowhere, message.labels));
        break;
      case 'explain': {
        const { locator, deed } = message;
        // Scores may leave a sandboxed frame; what the agent would not look for there finds nothing here either.
        const allowed = permitted([locator], restriction).length > 0;
        respond(explain(locator, deed, allowed ? surroundings : nowhere));
        break;
      }
      case 'nearest':
        respond(may ? nearest(message.locator, surroundings) : []);
        break;
      case 'pick':
        if (may) void startPicking(message);
        respond(true);
        break;
      case 'stop-picking':
        picking?.abort();
        respond(true);
        break;
      case 'fill':
        void fillGroup(message).then(respond);
    }
    return true;
  };

  extension.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => extension.runtime?.onMessage.removeListener(listener));
}

export default defineContentScript({
  registration: 'runtime',
  main: start,
});
