/**
 * Fills a group of fields, all or nothing. Each is located, written to, and read back by locating it anew, because
 * the framework may have replaced the element or taken the value back. Fails one, all get their old value again.
 */
import type { Surroundings } from '../locate/locate.ts';
import { isMasked } from '../locate/state.ts';
import type { FillResult } from '../protocol/agent-messages.ts';
import type { Locator } from '../protocol/locator.ts';
import { held } from './holding.ts';
import { putBack } from './put-back.ts';
import { quiet } from './settle.ts';
import { type Field, holdsNow, isPending, type Outcome, target, write } from './write.ts';

export interface Filling {
  readonly surroundings: Surroundings;
  /** The whole time allowed, putting back included. */
  readonly deadlineMs: number;
  /** Stops the filling; what was written is put back all the same. */
  readonly signal: AbortSignal;
}

/** The part of the time that may be spent on writing; the rest is kept for putting back. */
const workShare = 0.7;

const id = ({ locator }: Field): string => locator.id;

/** Fills the group. Never throws: what went wrong is in the outcomes. */
export async function fill(
  fields: readonly Field[],
  { surroundings, deadlineMs, signal }: Filling,
): Promise<FillResult> {
  const { document } = surroundings;
  if (document.visibilityState !== 'visible') {
    return { ok: false, fields: fields.map((field) => ({ id: id(field), outcome: 'hidden-tab' })) };
  }
  const targets = fields.map((field) => target(field, surroundings));
  // What already holds its value needs no writing, so it may be disabled.
  const settled = fields.map((field, i) => targets[i] === 'disabled' && holdsNow(field, surroundings));
  if (targets.some((found, i) => typeof found === 'string' && !settled[i])) {
    const outcomes = targets.map(
      (found, i): Outcome => (typeof found === 'string' && !settled[i] ? found : 'put-back'),
    );
    return { ok: false, fields: fields.map((field, i) => ({ id: id(field), outcome: outcomes[i] ?? 'not-found' })) };
  }
  const previous = targets.map((found, i) => {
    const control = fields[i]?.locator.control;
    return typeof found === 'string' || !control ? undefined : held(control, found);
  });
  const open = targets.map((found) => typeof found !== 'string' && !found.matches('input[type=password]'));

  const written = new Set<Locator>();
  const work = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs * workShare)]);
  const outcomes: Outcome[] = [];
  try {
    for (const [i, field] of fields.entries()) {
      const outcome = settled[i] ? 'verified' : await write(field, { surroundings, signal: work, written });
      outcomes.push(outcome);
      if (outcome !== 'verified') break;
    }
    const mine = fields.filter(({ locator }) => written.has(locator));
    await quiet(document, work, () => mine.some((field) => isPending(field, surroundings)));
    // Later fields may have changed earlier ones, and late validation any of them.
    for (const [i, field] of fields.entries()) {
      if (outcomes[i] === 'verified' && !holdsNow(field, surroundings, written.has(field.locator)))
        outcomes[i] = 'not-kept';
    }
  } catch {
    // The deadline or a stop came first: the field at hand was not verified. A fault of ours is no better.
    outcomes[Math.min(outcomes.length, fields.length - 1)] = 'not-kept';
  }
  if (fields.every((_, i) => outcomes[i] === 'verified')) {
    const verified = fields.map((field, i) => {
      const before = open[i] && !field.locator.secret && !isMasked(previous[i] ?? '') ? previous[i] : undefined;
      return { id: id(field), outcome: 'verified' as const, ...(before === undefined ? {} : { previous: before }) };
    });
    return { ok: true, fields: verified };
  }
  const late = AbortSignal.timeout(deadlineMs * (1 - workShare));
  const back = await putBack(fields, previous, { surroundings, signal: late, written });
  const told = fields.map((field, i) => {
    const outcome = outcomes[i];
    const refused = outcome !== undefined && outcome !== 'verified';
    const altered = back[i] ? {} : { altered: true };
    return {
      id: id(field),
      outcome: refused ? outcome : back[i] ? ('put-back' as const) : ('not-kept' as const),
      ...altered,
    };
  });
  return { ok: false, fields: told };
}
