/** What the administrator does next, from what is seen alone. Pure: no browser in here. */
import { asksToSignIn, type Glance } from './eyes.ts';
import type { PanelControl, PanelInput } from './panel.ts';
import type { Account, Answer, OwnDeed, Person } from './person.ts';
import type { Box } from './senses.ts';

export type Deed =
  | { readonly kind: 'own'; readonly deed: OwnDeed }
  | { readonly kind: 'send-away'; readonly at: Box }
  | { readonly kind: 'sign-in'; readonly account: Account }
  | { readonly kind: 'unfold'; readonly control: PanelControl }
  | { readonly kind: 'choose'; readonly control: PanelControl }
  | { readonly kind: 'answer'; readonly input: PanelInput; readonly answer: Answer }
  | { readonly kind: 'acknowledge'; readonly code: string; readonly control: PanelControl }
  | { readonly kind: 'press-main'; readonly control: PanelControl }
  /** `type`: the panel's own words, to be typed there. `account`: who signs in, should the mark stand at a login field. */
  | { readonly kind: 'use-mark'; readonly type: string | null; readonly account: Account };

/** What is remembered between two looks. */
export interface Memory {
  /** Deeds tried in exactly the present state, by `nameOf`. */
  readonly tried: ReadonlyMap<string, number>;
  /** How often each own deed was done in the whole walk. */
  readonly ownDeeds: ReadonlyMap<string, number>;
  /** Inputs already answered, as `step/input`. */
  readonly answered: ReadonlySet<string>;
}

/** How often the same thing is tried in the same state. */
const tries = 2;

/** The first deed worth trying, or `null`: then only waiting is left. */
export function decide(sight: Glance, person: Person, memory: Memory): Deed | null {
  return proposals(sight, person, memory).find((deed) => (memory.tried.get(nameOf(deed)) ?? 0) < triesOf(deed)) ?? null;
}

/** A short name for traces, the same for the same deed. */
export function nameOf(deed: Deed): string {
  switch (deed.kind) {
    case 'own':
      return `own: ${deed.deed.name}`;
    case 'send-away':
      return 'send away a dialog that nobody asked for';
    case 'sign-in':
      return `sign in as ${deed.account.userName}`;
    case 'unfold':
      return `unfold ${deed.control.label}`;
    case 'choose':
      return `choose ${deed.control.label || deed.control.selector}`;
    case 'answer':
      return `answer ${deed.input.id}`;
    case 'acknowledge':
      return `acknowledge ${deed.code}`;
    case 'press-main':
      return `press "${deed.control.label}"`;
    case 'use-mark':
      return deed.type === null ? 'click at the mark' : `click at the mark and type "${deed.type}"`;
  }
}

/** Only clicks are repeated: what did not help once in the same state will not help twice. */
function triesOf({ kind }: Deed): number {
  return kind === 'press-main' || kind === 'use-mark' || kind === 'acknowledge' || kind === 'send-away' ? tries : 1;
}

function proposals(sight: Glance, person: Person, memory: Memory): readonly Deed[] {
  const { panel, mark, title } = sight;
  const deeds: Deed[] = [];
  if (sight.interruption) deeds.push({ kind: 'send-away', at: sight.interruption });
  for (const deed of person.ownDeeds) {
    const left = (memory.ownDeeds.get(deed.name) ?? 0) < (deed.times ?? 1);
    if (left && deed.when(sight)) deeds.push({ kind: 'own', deed });
  }
  const account = person.account(panel.step);
  if (asksToSignIn(title)) deeds.push({ kind: 'sign-in', account });
  for (const choice of panel.choices) {
    if (!choice.chosen && choice.enabled && person.choices[choice.name] === choice.value)
      deeds.push({ kind: 'choose', control: choice });
  }
  const answerTo = (input: string) =>
    memory.answered.has(`${panel.step}/${input}`) ? null : person.answers(input, panel.step);
  for (const input of panel.inputs) {
    const answer = answerTo(input.id);
    if (answer) deeds.push({ kind: 'answer', input, answer });
  }
  for (const control of panel.folded) {
    if (control.inputs.some((input) => answerTo(input) !== null)) deeds.push({ kind: 'unfold', control });
  }
  for (const control of panel.acknowledge) {
    if (control.enabled && person.acknowledges(control.code, panel.step))
      deeds.push({ kind: 'acknowledge', code: control.code, control });
  }
  const pressMain: Deed | null = panel.main?.enabled ? { kind: 'press-main', control: panel.main } : null;
  const useMark: Deed | null = mark ? { kind: 'use-mark', type: panel.typeThis, account } : null;
  const pressedOnce = pressMain !== null && (memory.tried.get(nameOf(pressMain)) ?? 0) > 0;
  // Pressing changed nothing and there is a mark: that is what is asked for now.
  const ordered = pressedOnce && useMark ? [useMark, pressMain] : [pressMain, useMark];
  deeds.push(...ordered.filter((deed) => deed !== null));
  return deeds;
}
