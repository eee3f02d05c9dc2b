/** What the administrator does next, from what is seen alone. Pure: no browser in here. */
import { asksToSignIn, type Glance } from './eyes.ts';
import type { PanelControl, PanelInput } from './panel.ts';
import type { Answer, OwnDeed, Person } from './person.ts';

export type Deed =
  | { readonly kind: 'own'; readonly deed: OwnDeed }
  | { readonly kind: 'sign-in'; readonly email: string; readonly password: string }
  | { readonly kind: 'choose'; readonly control: PanelControl }
  | { readonly kind: 'answer'; readonly input: PanelInput; readonly answer: Answer }
  | { readonly kind: 'acknowledge'; readonly code: string; readonly control: PanelControl }
  | { readonly kind: 'press-main'; readonly control: PanelControl }
  | { readonly kind: 'use-mark'; readonly type: string | null };

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
export const tries = 2;

/** The first deed worth trying, or `null`: then only waiting is left. */
export function decide(sight: Glance, person: Person, memory: Memory): Deed | null {
  return proposals(sight, person, memory).find((deed) => (memory.tried.get(nameOf(deed)) ?? 0) < triesOf(deed)) ?? null;
}

/** A short name for traces, the same for the same deed. */
export function nameOf(deed: Deed): string {
  switch (deed.kind) {
    case 'own':
      return `own: ${deed.deed.name}`;
    case 'sign-in':
      return `sign in as ${deed.email}`;
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

/** The e-mail address to sign in with: the one the panel names if its password is known, else their own. */
export function accountFor(typeThis: string | null, person: Person): { email: string; password: string } | null {
  const named = typeThis?.trim() ?? '';
  const email = person.passwords.has(named.toLowerCase()) ? named : person.email;
  const password = person.passwords.get(email.toLowerCase());
  return password === undefined ? null : { email, password };
}

/** Only clicks are repeated: a choice, an answer or an own deed that did not help once will not help twice. */
function triesOf(deed: Deed): number {
  return deed.kind === 'choose' || deed.kind === 'answer' || deed.kind === 'own' ? 1 : tries;
}

function proposals(sight: Glance, person: Person, memory: Memory): readonly Deed[] {
  const { panel, mark, title } = sight;
  const deeds: Deed[] = [];
  for (const deed of person.ownDeeds) {
    const left = (memory.ownDeeds.get(deed.name) ?? 0) < (deed.times ?? 1);
    if (left && deed.when(sight)) deeds.push({ kind: 'own', deed });
  }
  if (asksToSignIn(title)) {
    const account = accountFor(panel.typeThis, person);
    if (account) deeds.push({ kind: 'sign-in', ...account });
  }
  for (const choice of panel.choices) {
    if (!choice.chosen && choice.enabled && person.choices[choice.name] === choice.value)
      deeds.push({ kind: 'choose', control: choice });
  }
  for (const input of panel.inputs) {
    const answer = memory.answered.has(`${panel.step}/${input.id}`) ? null : person.answers(input.id, panel.step);
    if (answer) deeds.push({ kind: 'answer', input, answer });
  }
  for (const control of panel.acknowledge) {
    if (control.enabled && person.acknowledges(control.code, panel.step))
      deeds.push({ kind: 'acknowledge', code: control.code, control });
  }
  const pressMain: Deed | null = panel.main?.enabled ? { kind: 'press-main', control: panel.main } : null;
  const useMark: Deed | null = mark ? { kind: 'use-mark', type: panel.typeThis } : null;
  const pressedOnce = pressMain !== null && (memory.tried.get(nameOf(pressMain)) ?? 0) > 0;
  // Pressing changed nothing and there is a mark: that is what is asked for now.
  const ordered = pressedOnce && useMark ? [useMark, pressMain] : [pressMain, useMark];
  deeds.push(...ordered.filter((deed) => deed !== null));
  return deeds;
}
