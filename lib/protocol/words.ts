/** The words a locator is written in. Plain lists: the scripts in the pages check them without a schema library. */

export const controls = [
  /** Text shown beside a label (definition row, read-only box); the value is what is read. */
  'value',
  'textbox',
  'button',
  'link',
  'checkbox',
  /** A pair or group of exclusive answers (Yes/No, On/Off); the value is the chosen answer's text. */
  'toggle',
  'combobox',
  /** A file input; the value is the text of the file. */
  'file',
  'option',
  'tab',
  'menuitem',
  'heading',
  /** Plain visible text. */
  'text',
  /** Table or grid known by its column headings (`names`); the value is its rows. */
  'table',
  /** One row of a table, grid or list, known by the texts it contains (`texts`). */
  'row',
  /** A message that comes and goes: toast, alert, status region. */
  'toast',
] as const;

export const shapes = [
  'guid',
  'https-url',
  'login-url',
  'entra-identifier',
  'metadata-url',
  'thumbprint',
  'certificate',
  'email',
  'claim-source',
  'count',
] as const;

/** What a candidate can earn its score by. */
export const signals = ['name', 'section', 'shape', 'texts', 'hint', 'role'] as const;

/** What a located field is wanted for. */
export const deeds = ['point', 'read', 'write'] as const;

/** Kinds of control that can be pointed at; rows, tables and messages are known by what is in them. */
export const pointable = [
  'value',
  'textbox',
  'button',
  'link',
  'checkbox',
  'toggle',
  'combobox',
  'file',
  'tab',
  'menuitem',
] as const satisfies readonly (typeof controls)[number][];

/** Why what was pointed at is not learnt. */
export const pickRefusals = [
  /** It is no control of the kind that is looked for. */
  'other-kind',
  /** What it holds does not look like what is looked for. */
  'other-shape',
  /** Nothing beside it says what it is called. */
  'no-name',
  /** Another field of the page has the same name and place. */
  'not-alone',
] as const;

/** Characters of the longest label or heading that is learnt from a person. */
export const longestTaught = 120;
