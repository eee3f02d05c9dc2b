/** What an action of the panel means: events at once, or an effect to be performed. */

import { findingsAt, gateMissing } from '../guide/next-move.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { MigrationEvent } from '../migration/events.ts';
import type { Action } from '../protocol/view.ts';
import { mayPutBack } from '../steps/alohi/put-back.ts';
import type { Effect, Move, Page, Step } from '../steps/step.ts';

export interface ActionSituation {
  readonly context: MigrationContext;
  readonly current: Step;
  readonly page: Page | null;
  /** What is to be done now. */
  readonly move: Move | null;
}

type Outcome =
  | { readonly kind: 'events'; readonly events: readonly MigrationEvent[] }
  | { readonly kind: 'effect'; readonly effect: Effect };

const events = (...list: MigrationEvent[]): Outcome => ({ kind: 'events', events: list });
const nothing = events();

export function actionEvents(
  action: Exclude<Action, { type: 'go' | 'end' | 'revisit' }> | Action,
  situation: ActionSituation | null,
): Outcome {
  if (action.type === 'start') {
    const { product, path, portal } = action;
    return situation ? nothing : events({ type: 'started', id: crypto.randomUUID(), product, path, portal });
  }
  if (!situation) return nothing;
  const { context, current, page } = situation;
  switch (action.type) {
    case 'do': {
      if (action.deed === 'guide-order') return events({ type: 'order-chosen', order: 'guide' });
      const deed = current.deeds[action.deed];
      // The gate is enforced here as well: the panel only shows it.
      if (!deed || gateMissing(current, context).length > 0) return nothing;
      // A press that comes late, when the page has moved on, is no longer meant.
      if (!deed.secondary && situation.move?.deed !== action.deed) return nothing;
      return asOutcome(deed.effect(page, context));
    }
    case 'acknowledge':
      return acknowledge(action.code, action.subject, situation);
    case 'override':
      return current.gate?.id === action.gate && current.gate.overridable
        ? events({ type: 'overridden', gate: action.gate, reason: action.reason })
        : nothing;
    case 'by-hand':
      return action.step === current.id && current.byHand && gateMissing(current, context).length === 0
        ? events({ type: 'done-by-hand', step: action.step, reason: action.reason })
        : nothing;
    case 'file':
    case 'text': {
      const given = action.type === 'text' ? action.text : bytesOf(action.base64);
      const input = action.type === 'text' ? action.input : (current.inputs(context)[0]?.id ?? '');
      const effect = current.take(input, given, context);
      return effect ? asOutcome(effect) : nothing;
    }
    case 'put-back':
      return mayPutBack(context) ? events({ type: 'put-back-begun' }) : nothing;
    case 'pause':
      return events({ type: 'paused' });
    case 'resume':
      return events({ type: 'resumed' });
    default:
      return nothing;
  }
}

/** Only a warning that is really there can be acknowledged; its values go into the report. */
function acknowledge(code: string, subject: string, { current, context }: ActionSituation): Outcome {
  const finding = findingsAt(current, context).find((one) => one.code === code && one.subject === subject);
  return finding ? events({ type: 'acknowledged', code, subject, params: { ...finding.params } }) : nothing;
}

function asOutcome(effect: Effect): Outcome {
  return effect.type === 'record' ? { kind: 'events', events: effect.events } : { kind: 'effect', effect };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
