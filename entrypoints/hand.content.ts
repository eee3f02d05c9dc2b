/**
 * The hand: what only now and then is done in a page, in one frame of it. The background puts it there when there is
 * something to fill, or a secret to read after a press in the panel; the agent, which is in every frame all the time, stays small without it.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isHandCommand } from '../lib/agent/command.ts';
import { extension } from '../lib/agent/extension.ts';
import { mayTouch, restrictionOf } from '../lib/agent/restriction.ts';
import { takeOver } from '../lib/agent/sole-copy.ts';
import { surroundingsOf } from '../lib/agent/surroundings.ts';
import { fillInTurn } from '../lib/fill/in-turn.ts';
import { outline } from '../lib/locate/outline.ts';
import { read } from '../lib/locate/read.ts';
import type { FillResult, HandCommand, ReadResult } from '../lib/protocol/agent-messages.ts';
import type { Outline } from '../lib/protocol/outline.ts';

function start(): void {
  const life = takeOver('hand');
  const { signal } = life;
  const surroundings = surroundingsOf(document);
  const fill = fillInTurn({ surroundings, signal });

  const may = mayTouch(restrictionOf(self.origin));

  const fillGroup = ({ fields, deadlineMs }: Extract<HandCommand, { kind: 'fill' }>): Promise<FillResult> => {
    if (!may) {
      return Promise.resolve({
        ok: false,
        fields: fields.map(({ locator }) => ({ id: locator.id, outcome: 'disabled' })),
      });
    }
    return fill(fields, deadlineMs);
  };

  const listener = (
    message: unknown,
    sender: { id?: string; tab?: unknown },
    respond: (answer: FillResult | ReadResult | Outline) => void,
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
        respond(
          outline(may ? surroundings : { document: document.implementation.createHTMLDocument() }, message.labels),
        );
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
