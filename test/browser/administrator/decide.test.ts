import { describe, expect, it } from 'vitest';
import { decide, type Memory, nameOf } from './decide.ts';
import type { Glance } from './eyes.ts';
import type { PanelControl, PanelReading } from './panel.ts';
import { type Account, carefulPerson } from './person.ts';

const own: Account = { email: 'ada@contoso.example', userName: 'ada@contoso.example', password: 'not-a-secret' };
const person = carefulPerson(own, { product: 'both' });
const fresh: Memory = { tried: new Map(), ownDeeds: new Map(), answered: new Set() };
const mark = { x: 10, y: 10, width: 40, height: 20 };

const control = (label: string, enabled = true): PanelControl => ({ selector: label, label, enabled });

function glance(panel: Partial<PanelReading>, rest: Partial<Omit<Glance, 'panel'>> = {}): Glance {
  const empty: PanelReading = {
    screen: 'step',
    step: 'a-step',
    marked: false,
    title: '',
    instruction: '',
    typeThis: null,
    gate: null,
    findings: [],
    main: null,
    secondary: [],
    acknowledge: [],
    inputs: [],
    folded: [],
    choices: [],
    helps: [],
    pointing: null,
    text: '',
  };
  return { panel: { ...empty, ...panel }, mark: null, title: 'Portal', url: 'https://portal.azure.com/', ...rest };
}

const name = (sight: Glance, who = person, memory = fresh) => {
  const deed = decide(sight, who, memory);
  return deed && nameOf(deed);
};
const remembering = (...deeds: readonly string[]): Memory => ({
  ...fresh,
  tried: new Map(deeds.map((deed) => [deed, deeds.filter((other) => other === deed).length])),
});

describe('the administrator', () => {
  it('waits when there is nothing to do', () => {
    expect(name(glance({}))).toBeNull();
    expect(name(glance({ main: control('Next', false) }))).toBeNull();
  });

  it('presses the main action before the mark is followed', () => {
    expect(name(glance({ main: control('Confirm') }, { mark }))).toBe('press "Confirm"');
  });

  it('follows the mark when pressing changed nothing, then presses once more, then gives up', () => {
    const sight = glance({ main: control('Confirm') }, { mark });
    const press = 'press "Confirm"';
    const follow = 'click at the mark';
    expect(name(sight, person, remembering(press))).toBe(follow);
    expect(name(sight, person, remembering(press, follow, follow))).toBe(press);
    expect(name(sight, person, remembering(press, press, follow, follow))).toBeNull();
  });

  it('sends away a dialog that nobody asked for before anything else', () => {
    const sight = glance({ main: control('Confirm') }, { mark, interruption: mark });
    expect(name(sight)).toBe('send away a dialog that nobody asked for');
  });

  it('types at the mark what the panel says', () => {
    expect(name(glance({ typeThis: 'Alohi SSO⏎' }, { mark }))).toBe('click at the mark and type "Alohi SSO⏎"');
  });

  it('signs in wherever the tab asks for it', () => {
    expect(name(glance({}, { title: 'Sign in to your account' }))).toBe('sign in as ada@contoso.example');
    expect(name(glance({}, { title: 'Single sign-on - Alohi SSO' }))).toBeNull();
  });

  it('takes responsibility for a warning only when that is their nature', () => {
    const sight = glance({ acknowledge: [{ ...control('I know'), code: 'certificate-expires-soon' }] });
    expect(name(sight)).toBeNull();
    const bold = carefulPerson(own, {}, { acknowledges: (code) => code === 'certificate-expires-soon' });
    expect(name(sight, bold)).toBe('acknowledge certificate-expires-soon');
  });

  it('unfolds what hides an input they have an answer for, and answers once', () => {
    const insistent = carefulPerson(own, {}, { answers: (id) => (id === 'override' ? { text: 'because' } : null) });
    const folded = [{ ...control('Go on all the same'), inputs: ['override'] }];
    const input = { ...control(''), id: 'override', chooseFile: null, submit: control('Go on') };
    expect(name(glance({ folded }))).toBeNull();
    expect(name(glance({ folded }), insistent)).toBe('unfold Go on all the same');
    expect(name(glance({ inputs: [input] }), insistent)).toBe('answer override');
    const answered: Memory = { ...fresh, answered: new Set(['a-step/override']) };
    expect(name(glance({ inputs: [input] }), insistent, answered)).toBeNull();
  });

  it('makes their own choices on the start screen', () => {
    const choice = (value: string, chosen: boolean) => ({ ...control(value), name: 'product', value, chosen });
    const screen = { screen: 'start', step: null, main: control('Start') };
    expect(name(glance({ ...screen, choices: [choice('fax', true), choice('both', false)] }))).toBe('choose both');
    expect(name(glance({ ...screen, choices: [choice('fax', false), choice('both', true)] }))).toBe('press "Start"');
  });

  it('does what is their own idea first, and as often as they want', () => {
    const stubborn = carefulPerson(
      own,
      {},
      {
        ownDeeds: [{ name: 'insist', when: ({ panel }) => panel.step === 'a-step', does: async () => undefined }],
      },
    );
    const sight = glance({ main: control('Confirm') });
    expect(name(sight, stubborn)).toBe('own: insist');
    expect(name(sight, stubborn, { ...fresh, ownDeeds: new Map([['insist', 1]]) })).toBe('press "Confirm"');
  });
});
