/** The panel's view, made from the migration, the page and nothing else. */
import type { Finding } from '../checks/finding.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { SignInProof } from '../migration/migration.ts';
import { people } from '../migration/people.ts';
import { administratorSubject, isOutdated } from '../migration/sign-in-proof.ts';
import type { Looking } from '../protocol/looking.ts';
import type { Button, FindingView, Message, View } from '../protocol/view.ts';
import { mayPutBack } from '../steps/alohi/put-back.ts';
import { isDone, stepsOf } from '../steps/order.ts';
import { type Deed, type Move, type Page, phases, type Step, say } from '../steps/step.ts';
import { findingsAt, gateMissing, unacknowledged } from './next-move.ts';

type StepScreen = Extract<View, { screen: 'step' }>;

export interface Situation {
  readonly context: MigrationContext;
  /** The step to be done now. */
  readonly current: Step;
  /** An earlier step looked at again; `null` shows the current one. */
  readonly revisited: Step | null;
  readonly page: Page | null;
  /** The page is open, in front and on the right place. */
  readonly here: boolean;
  /** The portal says that the account has no access. */
  readonly denied: boolean;
  readonly move: Move | null;
  /** What went wrong with the last deed, until something else happens. */
  readonly problem: Message | null;
  /** What the step's deeds save, if any of them does. */
  readonly files: { readonly name: string; readonly html: string; readonly calendar: string } | null;
  /** A page was left or came just now: where it is will be seen in a moment. */
  readonly loading: boolean;
  /** The right page is open in a tab that is not shown: nothing can be read or filled there. */
  readonly behind?: boolean;
  /** Filled fields that were changed since. */
  readonly changed?: readonly FindingView[];
  readonly looking?: Looking | null;
  /** Messages from pages that were not believed. */
  readonly disbelieved?: number;
}

export function stepView(situation: Situation): StepScreen {
  const { context, current, revisited, page, here, move } = situation;
  const { migration } = context;
  const shown = revisited ?? current;
  const steps = stepsOf(context);
  const lacking = revisited ? [] : gateMissing(shown, context);
  const closed = lacking.length > 0;
  const waiting = revisited ? [] : unacknowledged(shown, context);
  const needsPage = shown.portal(context) !== 'panel';
  const elsewhere = !revisited && needsPage && !here;
  const inputs = revisited ? [] : shown.inputs(context);
  return {
    screen: 'step',
    product: migration.product,
    path: migration.path,
    portal: migration.portal,
    tenant: migration.tenant,
    paused: migration.paused,
    portalLanguage: page?.language ?? '',
    phases: phasesOf(situation),
    index: steps.indexOf(shown) + 1,
    of: steps.length,
    step: {
      id: shown.id,
      phase: shown.phase,
      title: say(`${shown.id}.title`),
      why: say(`${shown.id}.why`),
      instruction: instruction(situation, elsewhere, closed),
      ...(move?.type !== undefined && !elsewhere && !closed && !revisited ? { typeThis: move.type } : {}),
      marked: !revisited && !closed && here && move?.at !== undefined && page?.located(move.at)?.rect !== undefined,
      elsewhere,
    },
    values: shown.values(context),
    certificates: shown.certificates(context),
    changes: shown.changes(context),
    people: peopleOf(shown, context),
    findings: findingsOf(situation, shown, waiting),
    gate:
      closed && shown.gate
        ? {
            id: shown.gate.id,
            title: { key: `gate.${shown.gate.id}.title` },
            missing: [...lacking],
            overridable: shown.gate.overridable,
          }
        : null,
    inputs,
    proofs: proofsOf(context),
    main: mainAction(situation, { elsewhere, closed, waiting: waiting.length > 0 }),
    secondary: secondaryActions(situation, shown),
    mayPutBack: mayPutBack(context),
    ...(situation.looking && needsPage && !revisited ? { looking: situation.looking } : {}),
    ...(situation.disbelieved ? { disbelieved: situation.disbelieved } : {}),
  };
}

function instruction(
  { move, page, loading, revisited, current, behind }: Situation,
  elsewhere: boolean,
  closed: boolean,
): Message {
  if (revisited) return say('revisited');
  if (elsewhere && loading) return say('loading');
  if (elsewhere && page === null) return say('silent');
  if (closed) return say('gate-closed');
  if (elsewhere && behind) return say('behind');
  if (elsewhere) return say(`${current.id}.elsewhere`);
  return move?.say ?? say('looking');
}

/** Exactly one, or none while the hand is on the page. */
function mainAction(
  { current, revisited, move, problem, files, denied, loading }: Situation,
  { elsewhere, closed, waiting }: { elsewhere: boolean; closed: boolean; waiting: boolean },
): Button | null {
  if (revisited) return { label: say('return'), action: { type: 'revisit', step: null } };
  if (elsewhere) return loading ? null : { label: say('go'), action: { type: 'go' } };
  if (denied) return { label: say('switch-account'), action: { type: 'switch-account' } };
  if (closed || waiting || move?.deed === undefined) return null;
  const deed = current.deeds[move.deed];
  if (!deed) return null;
  const button = buttonOf(move.deed, deed, files);
  return problem ? { ...button, label: say('again') } : button;
}

function buttonOf(id: string, deed: Deed, files: Situation['files']): Button {
  const download = files && deed.saves ? fileOf(deed.saves, files) : null;
  return {
    label: deed.label,
    action: { type: 'do', deed: id },
    ...(deed.danger ? { danger: true } : {}),
    ...(download ? { download } : {}),
  };
}

function fileOf(which: NonNullable<Deed['saves']>, { name, html, calendar }: NonNullable<Situation['files']>) {
  return which === 'report'
    ? { name: `${name}.html`, mime: 'text/html', text: html }
    : { name: `${name}.ics`, mime: 'text/calendar', text: calendar };
}

function secondaryActions({ context, current, page, revisited, files }: Situation, shown: Step): Button[] {
  if (revisited) return [];
  const buttons: Button[] = Object.entries(shown.deeds)
    .filter(([, deed]) => deed.secondary && (deed.when?.(page, context) ?? true))
    .map(([id, deed]) => buttonOf(id, deed, files));
  if (current.byHand && gateMissing(current, context).length === 0) {
    buttons.push({ label: say('by-hand'), action: { type: 'by-hand', step: current.id, reason: 'by hand' } });
  }
  if (context.migration.order === 'assured' && current.id === 'assign-users') {
    buttons.push({ label: say('guide-order'), action: { type: 'do', deed: 'guide-order' } });
  }
  return buttons;
}

function phasesOf({ context, current }: Situation): StepScreen['phases'] {
  const groups = new Map<string, StepScreen['phases'][number]>();
  for (const step of stepsOf(context)) {
    const group = groups.get(step.phase) ?? {
      id: step.phase,
      number: phases[step.phase],
      title: { key: `phase.${step.phase}` },
      steps: [],
    };
    groups.set(step.phase, group);
    group.steps.push({ id: step.id, title: say(`${step.id}.title`), state: stateOf(step, current, context) });
  }
  return [...groups.values()];
}

function stateOf(
  step: Step,
  current: Step,
  context: MigrationContext,
): 'done' | 'current' | 'ahead' | 'by-hand' | 'overridden' {
  if (step === current) return 'current';
  if (context.migration.byHand[step.id]) return 'by-hand';
  if (!isDone(step, context)) return 'ahead';
  return step.gate && context.migration.overrides[step.gate.id] ? 'overridden' : 'done';
}

function peopleOf(step: Step, context: MigrationContext): StepScreen['people'] {
  if (!['assign-users', 'fill-configuration', 'delete-legacy'].includes(step.id)) return null;
  const { expected, comparison, completeness } = people(context);
  return {
    expected: expected.length,
    assigned: comparison.present.length,
    missing: [...comparison.missing],
    completeness,
  };
}

function findingsOf(situation: Situation, shown: Step, waiting: readonly Finding[]): FindingView[] {
  const { context, problem, revisited } = situation;
  const waits = ({ code, subject }: Finding) => waiting.some((one) => one.code === code && one.subject === subject);
  const said = revisited ? shown.check(context) : findingsAt(shown, context);
  const views = said.map((finding) => findingView(finding, waits(finding)));
  if (revisited) return views;
  views.push(...(situation.changed ?? []));
  for (const refused of context.migration.refused) views.push(findingView(refused, false));
  if (problem) {
    views.push({
      code: 'problem',
      severity: 'error',
      subject: 'deed',
      message: problem,
      remedy: { key: `${problem.key}.remedy`, ...(problem.params ? { params: problem.params } : {}) },
    });
  }
  return views;
}

type Sayable = { code: string; severity: Finding['severity']; subject: string; params: Finding['params'] };

function findingView(finding: Sayable, waits: boolean): FindingView {
  const { code, severity, subject, params } = finding;
  return {
    code,
    severity,
    subject,
    message: { key: `finding.${code}.message`, params: { ...params } },
    remedy: { key: `finding.${code}.remedy`, params: { ...params } },
    ...(params.configured === undefined ? {} : { configured: String(params.configured) }),
    ...(params.received === undefined ? {} : { received: String(params.received) }),
    ...(waits ? { acknowledge: { label: say('acknowledge'), action: { type: 'acknowledge', code, subject } } } : {}),
  };
}

/** A proof knows a person by hash alone: the administrator is recognised, a colleague is a colleague. */
function saidOf(proof: SignInProof, context: MigrationContext): Record<string, string | number> {
  const { migration } = context;
  const isAdministrator = proof.subject === administratorSubject(context);
  return {
    who: isAdministrator ? 'administrator' : 'other',
    email: isAdministrator ? (migration.wayBack?.email ?? '') : '',
    open: proof.checks.filter(({ outcome }) => outcome === 'open').length,
    counts: isOutdated(proof, context) ? 'no' : 'yes',
  };
}

/** What has been shown to be true, each with its moment. */
export function proofsOf(context: MigrationContext): { text: Message; at: string }[] {
  const { migration } = context;
  const proofs: { text: Message; at: string }[] = [];
  const add = (key: string, at: string | null | undefined, params?: Record<string, string | number>) => {
    if (at) proofs.push({ text: { key: `proof.${key}`, ...(params ? { params } : {}) }, at });
  };
  add('stock', migration.stock?.at);
  add('roster', migration.target?.roster?.at, { count: migration.target?.roster?.count ?? 0 });
  add('way-back', migration.wayBack?.at, {
    email: migration.wayBack?.email ?? '',
    seen: migration.wayBack?.seen ? 'yes' : 'no',
  });
  add('previous', migration.previous?.at);
  add('filled', migration.filled?.at);
  add('saved', migration.savedAt);
  for (const signIn of migration.signIns) {
    const at = signIn.source === 'pasted' ? signIn.responseAt : signIn.acceptedAt;
    add(signIn.source === 'pasted' ? 'sign-in-pasted' : 'sign-in', at, saidOf(signIn, context));
  }
  add('second-dashboard', migration.secondDashboardAt);
  add('connection', migration.connection?.outcome === 'success' ? migration.connection.at : null);
  add('pilot', migration.pilot?.at);
  add('cycle', migration.cycle?.healthy ? migration.cycle.at : null);
  add('rebuilt', migration.rebuiltAt);
  add('disabled', migration.legacyDisabledAt);
  add('deleted', migration.legacyDeletedAt);
  return proofs.sort((a, b) => a.at.localeCompare(b.at));
}
