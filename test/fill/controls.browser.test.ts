/** Every kind of control in every kind of framework: filled, believed by the page, and put back. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Control, Locator } from '../../lib/protocol/locator.ts';
import { type Believed, initial, type Kind, names } from '../fixtures/pages/controls.ts';
import type { EnginePage } from '../locate/chromium.ts';
import { bundle, launchChromium, openPage } from '../locate/chromium.ts';

const frameworks = { plain: 'ts', react: 'tsx', knockout: 'ts', vue: 'ts', lit: 'ts' } as const;
type Framework = keyof typeof frameworks;

let browser: Browser;
let engine: string;
const scripts = new Map<Framework, string>();
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
  for (const [name, extension] of Object.entries(frameworks))
    scripts.set(name as Framework, await bundle(`fixtures/pages/controls-${name}.${extension}`)); // own keys
}, 120_000);
afterAll(() => browser?.close());

/** The control each kind is looked for as, what is written, and what the page then believes. */
const cells: Readonly<Record<Kind, { control: Control; value: string; believed: Believed[Kind] }>> = {
  input: { control: 'textbox', value: 'https://scim.contoso.example/v2', believed: 'https://scim.contoso.example/v2' },
  textarea: { control: 'textbox', value: 'first\nsecond', believed: 'first\nsecond' },
  password: { control: 'textbox', value: 'new secret', believed: 'new secret' },
  select: { control: 'combobox', value: 'Automatic', believed: 'Automatic' },
  listbox: { control: 'combobox', value: 'Linked', believed: 'Linked' },
  checkbox: { control: 'checkbox', value: 'true', believed: true },
  switch: { control: 'toggle', value: 'true', believed: true },
  radio: { control: 'toggle', value: 'No', believed: 'No' },
  editable: { control: 'textbox', value: 'new words', believed: 'new words' },
  file: {
    control: 'file',
    value: '-----BEGIN CERTIFICATE-----',
    believed: 'certificate.cer: -----BEGIN CERTIFICATE-----',
  },
};
const kinds = Object.keys(cells) as Kind[]; // own keys of the table
const locator = (kind: Kind): Locator => ({ id: `t.${kind}`, control: cells[kind].control, names: [names[kind]] });
const field = (kind: Kind) => ({ locator: locator(kind), value: cells[kind].value });
const believed = ({ page }: EnginePage): Promise<Believed> =>
  page.evaluate(() => (globalThis as unknown as { believed(): Believed }).believed());

describe.each(Object.keys(frameworks) as Framework[])('%s', (framework) => {
  const open = () => openPage(browser, engine, { script: scripts.get(framework) ?? '' });

  test.each(kinds)('%s', async (kind) => {
    const tab = await open();
    expect(await tab.call('fill', [field(kind)])).toMatchObject({ ok: true, fields: [{ outcome: 'verified' }] });
    expect(await believed(tab)).toEqual({ ...initial, [kind]: cells[kind].believed });
    await tab.page.close();
  });

  test('all of them at once, and back again when one is not kept', async () => {
    const tab = await open();
    const all = await tab.call('fill', kinds.map(field), 30_000);
    expect(all.fields.map(({ id, outcome }) => [id, outcome])).toEqual(kinds.map((kind) => [`t.${kind}`, 'verified']));
    expect(await believed(tab)).toEqual(Object.fromEntries(kinds.map((kind) => [kind, cells[kind].believed])));
    await tab.page.close();

    const other = await open();
    const bad = { locator: locator('select'), value: 'No such mode' };
    const refused = await other.call('fill', [...kinds.filter((kind) => kind !== 'select').map(field), bad], 30_000);
    expect(refused.ok).toBe(false);
    expect(refused.fields.at(-1)?.outcome).toBe('not-kept');
    expect(refused.fields.filter(({ outcome }) => outcome !== 'put-back').map(({ id }) => id)).toEqual(['t.select']);
    expect(await believed(other)).toEqual(initial);
    await other.page.close();
  }, 60_000);
});
