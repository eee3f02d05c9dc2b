/** Which one thing is to be done now. */
import type { Finding } from '../checks/finding.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { Message } from '../protocol/view.ts';
import { accessDenied } from '../steps/entra/pages/access-denied.ts';
import { migrationFindings } from '../steps/findings.ts';
import { type Move, type Page, type Step, say } from '../steps/step.ts';

/** Conditions of the step's gate that are still missing; none when it was overridden with a reason. */
export function gateMissing(step: Step, context: MigrationContext): readonly Message[] {
  if (!step.gate) return [];
  if (context.migration.overrides[step.gate.id]) return step.gate.firm?.(context) ?? [];
  return step.gate.missing(context);
}

/** Does the portal itself say that this account has no access? */
export const isDenied = (page: Page): boolean => (page.located(accessDenied.id)?.found ?? 'none') !== 'none';

/** The first move whose control is usable on the page. A move without a control needs only its condition. */
export function nextMove(
  step: Step,
  page: Page | null,
  context: MigrationContext,
  /** Milliseconds since this move could first have been made. */
  waited: (move: Move) => number = () => Number.POSITIVE_INFINITY,
): Move | null {
  // Never "field not found" where the portal itself says that the role is missing.
  if (page && isDenied(page)) return { say: say('access-denied') };
  for (const move of step.moves(context)) {
    if (move.needsRole && move.at !== undefined && isGreyed(page, move.at)) return { say: say('role-missing') };
    if (move.at !== undefined && !page?.usable(move.at)) continue;
    if (move.when && !(page ? move.when(page, context) : move.when(noPage, context))) continue;
    if (move.afterMs !== undefined && waited(move) < move.afterMs) continue;
    return move;
  }
  return null;
}

const isGreyed = (page: Page | null, id: string): boolean =>
  page?.located(id)?.found === 'one' && page.located(id)?.disabled === true;

/** Stands in where a step of the panel has no page: nothing is found on it. */
const noPage: Page = {
  url: '',
  title: '',
  tabId: -1,
  visible: false,
  located: () => undefined,
  usable: () => false,
  value: () => undefined,
};

/** What there is to say at this step: of the migration itself first, then of the step's own values. */
export function findingsAt(step: Step, context: MigrationContext): readonly Finding[] {
  return [...migrationFindings(context), ...step.check(context)];
}

/** Warnings of this step that have not had their conscious click. */
export function unacknowledged(step: Step, context: MigrationContext) {
  return findingsAt(step, context)
    .filter((finding) => finding.severity === 'warning')
    .filter(
      (finding) =>
        !context.migration.acknowledged.some((a) => a.code === finding.code && a.subject === finding.subject),
    );
}
