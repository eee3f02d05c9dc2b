/** What a step looks for on its page, and what came of it. Pure: from the step, the page and what was learnt. */
import type { LearntField } from '../learnt/learnt.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { Deed, Explanation } from '../protocol/explanation.ts';
import type { Locator } from '../protocol/locator.ts';
import type { Looking, PointedAt } from '../protocol/looking.ts';
import type { Pick } from '../protocol/pick.ts';
import { pointable } from '../protocol/words.ts';
import { prompts } from '../steps/entra/prompts.ts';
import { labelOf } from '../steps/labels.ts';
import { allSteps } from '../steps/order.ts';
import type { Move, Page, Step } from '../steps/step.ts';

/** A control that is needed and not found, or found more than once. */
export interface Missing {
  readonly locator: Locator;
  readonly found: 'none' | 'many';
}

/** The fields that the step's deeds fill in, with what they are filled with where that is no secret. */
export function filledFields(step: Step, page: Page | null, context: MigrationContext) {
  return Object.values(step.deeds).flatMap((deed) => {
    const effect = deed.effect(page, context);
    return effect.type === 'fill' ? effect.fields : [];
  });
}

/** @param move what is to be done now; what an earlier move would point at does not matter any more. */
export function missingOn(page: Page, step: Step, context: MigrationContext, move: Move | null): Missing[] {
  // A prompt lies over the page: it is answered first.
  if (prompts.some(({ id }) => page.usable(id))) return [];
  const locators = new Map(step.find(context).map((locator) => [locator.id, locator]));
  const needed = step.needs(page, context).map(({ id }) => id);
  const moves = step.moves(context);
  const before = move
    ? moves.slice(
        0,
        moves.findIndex(({ say, at }) => say.key === move.say.key && at === move.at),
      )
    : moves;
  // Two of what would be pointed at are one as good as the other: neither is.
  const twice = before
    .filter(({ at, when }) => at !== undefined && page.located(at)?.found === 'many' && (!when || when(page, context)))
    .flatMap(({ at }) => at ?? []);
  return [...new Set([...needed, ...twice])].flatMap((id) => {
    const locator = locators.get(id);
    const found = page.located(id)?.found ?? 'none';
    return locator && found !== 'one' ? [{ locator, found }] : [];
  });
}

export interface Search {
  readonly step: Step;
  readonly page: Page | null;
  readonly context: MigrationContext;
  readonly move: Move | null;
  readonly missing: readonly Missing[];
  /** Labels that come nearest, by locator id. */
  readonly nearest: ReadonlyMap<string, readonly string[]>;
  readonly pointed: { readonly locator: Locator; readonly pick: Pick | 'waiting' | 'too-late' } | null;
  readonly explanation: Explanation | null;
  readonly learnt: readonly LearntField[];
}

export function lookingOf({
  step,
  page,
  context,
  move,
  missing,
  nearest,
  pointed,
  explanation,
  learnt,
}: Search): Looking {
  const language = page?.language ?? '';
  const field = (locator: Locator) => ({ locator: locator.id, label: labelOf(locator, language) });
  const locators = step.find(context);
  const known = learnt.length > 0 ? knownLocators(context) : new Map<string, Locator>();
  const explained = locators.find(({ id }) => id === explanation?.locator);
  return {
    sought: missing.map(({ locator, found }) => ({
      ...field(locator),
      found,
      nearest: [...(nearest.get(locator.id) ?? [])],
      pointable: isPointable(locator),
    })),
    pointedAt: pointed && pointedAt(pointed, field(pointed.locator)),
    fields: page
      ? fieldsOf(page, step, context, move).map(({ locator, deed }) => ({
          ...field(locator),
          deed,
          learnt: learnt.some((one) => one.locator === locator.id && page.url.includes(`//${one.host}/`)),
        }))
      : [],
    explained: explained && explanation ? { label: labelOf(explained, language), explanation } : null,
    learnt: learnt.map(({ id, host, locator, teaching: { name, section }, at }) => ({
      id,
      host,
      label: labelOf(known.get(locator) ?? { id: locator, names: [] }, language),
      name,
      ...(section === undefined ? {} : { section }),
      at,
    })),
  };
}

export function isPointable({ control }: Locator): boolean {
  return pointable.some((kind) => kind === control);
}

/** Every locator there is, to say in words what was learnt for which. */
function knownLocators(context: MigrationContext): ReadonlyMap<string, Locator> {
  return new Map(allSteps.flatMap((step) => step.find(context).map((locator) => [locator.id, locator] as const)));
}

function pointedAt(
  { pick }: NonNullable<Search['pointed']>,
  field: { locator: string; label: string },
): PointedAt | null {
  if (pick === 'waiting') return { state: 'waiting', ...field };
  if (pick === 'too-late') return { state: 'refused', ...field, reason: 'too-late' };
  if (pick.outcome === 'refused') return { state: 'refused', ...field, reason: pick.reason };
  if (pick.outcome === 'cancelled') return null;
  const { teaching, kind, section, shape, value } = pick;
  return {
    state: 'chosen',
    ...field,
    name: teaching.name,
    kind,
    ...(section === undefined ? {} : { section }),
    ...(shape === undefined ? {} : { shape }),
    ...(value === undefined ? {} : { value }),
  };
}

/** Found fields that are used: pointed at now, read, or filled in. */
function fieldsOf(page: Page, step: Step, context: MigrationContext, move: Move | null) {
  const filled = new Set(filledFields(step, page, context).map(({ locator }) => locator.id));
  return step.find(context).flatMap((locator): { locator: Locator; deed: Deed }[] => {
    const located = page.located(locator.id);
    if (located?.found !== 'one' || !isPointable(locator)) return [];
    if (filled.has(locator.id)) return [{ locator, deed: 'write' }];
    if (located.value !== undefined) return [{ locator, deed: 'read' }];
    return locator.id === move?.at ? [{ locator, deed: 'point' }] : [];
  });
}
