/** What is filled into what: each kind of control in each framework, and what each way of a page to refuse comes to. */
import type { Control, Locator } from '../../lib/protocol/locator.ts';
import { type Believed, type Habit, initial, type Kind, names } from '../fixtures/pages/controls.ts';

/** What each control is made of where a framework has none of its own. */
export const elements: Readonly<Record<Kind, string>> = {
  input: 'input',
  textarea: 'textarea',
  password: 'input',
  select: 'select',
  listbox: 'button, list',
  checkbox: 'input',
  switch: 'role=switch',
  radio: 'input',
  editable: 'contenteditable',
  file: 'input',
};

interface Form {
  readonly name: string;
  /** In `test/fixtures/pages`. */
  readonly file: string;
  /** What its controls are made of instead. */
  readonly elements: Partial<Record<Kind, string>>;
}

const fluent = {
  ...{ input: 'TextField', textarea: 'TextField', password: 'TextField', select: 'ComboBox', listbox: 'Dropdown' },
  ...{ checkbox: 'Checkbox', switch: 'Toggle', radio: 'ChoiceGroup' },
};
const mui = {
  ...{ input: 'TextField', textarea: 'TextField', password: 'TextField', select: 'Autocomplete', listbox: 'Select' },
  ...{ checkbox: 'Checkbox', switch: 'Switch', radio: 'RadioGroup' },
};

export const frameworks = {
  react: { name: 'React 19', file: 'controls-react.tsx', elements: {} },
  fluent: { name: 'Fluent UI 8', file: 'controls-fluent.tsx', elements: fluent },
  mui: { name: 'MUI 9', file: 'controls-mui.tsx', elements: mui },
  knockout: {
    name: 'Knockout',
    file: 'controls-knockout.ts',
    elements: { listbox: 'link, list', radio: 'role=radio' },
  },
  vue: { name: 'Vue 3', file: 'controls-vue.ts', elements: { listbox: 'div, list' } },
  lit: { name: 'Lit 3, in a shadow root', file: 'controls-lit.ts', elements: {} },
  plain: { name: 'plain, with the listeners of Angular', file: 'controls-plain.ts', elements: {} },
} as const satisfies Readonly<Record<string, Form>>;
export type Framework = keyof typeof frameworks;

interface Cell {
  /** What it is looked for as. */
  readonly control: Control;
  readonly value: string;
  /** What the page then believes, when that is not the value itself. */
  readonly believed?: Believed[Kind];
}

export const cells: Readonly<Record<Kind, Cell>> = {
  input: { control: 'textbox', value: 'https://scim.contoso.example/V2' },
  textarea: { control: 'textbox', value: 'First line\nSecond line' },
  password: { control: 'textbox', value: 'New secret 7' },
  select: { control: 'combobox', value: 'Automatic' },
  listbox: { control: 'combobox', value: 'Linked' },
  checkbox: { control: 'checkbox', value: 'true', believed: true },
  switch: { control: 'toggle', value: 'true', believed: true },
  radio: { control: 'toggle', value: 'No' },
  editable: { control: 'textbox', value: 'New words, more of them' },
  file: {
    control: 'file',
    value: '-----BEGIN CERTIFICATE-----',
    believed: 'certificate.cer: -----BEGIN CERTIFICATE-----',
  },
};

/** A switch that is an input of its own kind is a check box to whoever looks for it. */
const muiSwitch: Cell = { control: 'checkbox', value: 'true', believed: true };

const cellOf = (framework: Framework, kind: Kind): Cell =>
  framework === 'mui' && kind === 'switch' ? muiSwitch : cells[kind];

export const locatorOf = (framework: Framework, kind: Kind): Locator => ({
  id: `t.${kind}`,
  control: cellOf(framework, kind).control,
  names: [names[kind]],
});

export const fieldOf = (framework: Framework, kind: Kind) => ({
  locator: locatorOf(framework, kind),
  value: cellOf(framework, kind).value,
});

/** The page's model after these kinds were filled. */
export const modelOf = (framework: Framework, filled: readonly Kind[]): object => ({
  ...initial,
  ...Object.fromEntries(
    filled.map((kind) => [kind, cellOf(framework, kind).believed ?? cellOf(framework, kind).value]),
  ),
});

const typed = ['input', 'textarea', 'password', 'editable'] as const;
const all = Object.keys(cells) as Kind[]; // own keys

/** What a page does with what it is given, in which kinds, and what is then said of it. */
export const refusals: Readonly<Record<Habit, { kinds: readonly Kind[]; verdict: 'verified' | 'not-kept' }>> = {
  // White space around a value is the page's affair; what is filled here has none.
  trims: { kinds: typed, verdict: 'verified' },
  'lower-cases': { kinds: typed, verdict: 'not-kept' },
  cuts: { kinds: ['input', 'textarea'], verdict: 'not-kept' },
  'takes back at once': { kinds: ['input', 'select', 'checkbox'], verdict: 'not-kept' },
  'takes back later': { kinds: all, verdict: 'not-kept' },
  'is busy, then takes back': { kinds: ['input', 'editable'], verdict: 'not-kept' },
  'is disabled, then takes back': { kinds: ['input'], verdict: 'not-kept' },
};
