import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from '../../lib/protocol/locator.ts';
import { assignmentsGrid, assignmentsTable, noAssignments, people } from '../fixtures/pages/assignments.ts';
import { bundle, launchChromium, openPage } from './chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const table: Locator = { id: 't.table', control: 'table', names: ['Display name', 'Object type', 'Role assigned'] };
const row = (...texts: string[]): Locator => ({ id: 't.row', control: 'row', names: [], texts });

test('a native table, among others', async () => {
  const { call } = await openPage(browser, engine, { html: assignmentsTable() });
  const located = await call('locate', table);
  expect(located.rows?.map((cells) => cells.slice(0, 3))).toEqual(people.map((person) => [...person]));
  expect(located.rowCount).toBeUndefined();
  expect((await call('locate', { ...table, names: ['Role assigned', 'Display name'] })).rows?.[1]?.slice(0, 2)).toEqual(
    ['Default Access', 'Ann Example'],
  );
});

test('a table whose columns are called so in one language and otherwise in another', async () => {
  const german = assignmentsTable()
    .replace('Display name', 'Anzeigename')
    .replace('Object type', 'Objekttyp')
    .replace('Role assigned', 'Zugewiesene Rolle');
  const names = ['Display name|Anzeigename', 'Object type|Objekttyp', 'Role assigned|Zugewiesene Rolle'];
  for (const html of [german, assignmentsTable()]) {
    const { call } = await openPage(browser, engine, { html });
    expect((await call('locate', { ...table, names })).rows?.[1]?.slice(0, 3)).toEqual([...(people[1] ?? [])]);
  }
  const { call } = await openPage(browser, engine, { html: german });
  expect((await call('locate', table)).rows).toBeUndefined();
});

test('a grid that states more rows than it renders', async () => {
  const { call } = await openPage(browser, engine, { html: assignmentsGrid(412) });
  const located = await call('locate', table);
  expect(located.rowCount).toBe(412);
  expect(located.rows?.map((cells) => cells.slice(0, 3))).toEqual(people.map((person) => [...person]));
  expect(await call('locate', { id: 't.add', control: 'button', names: ['Add user/group'] })).toMatchObject({
    found: 'one',
  });
});

test('the remark of an empty table is not a row', async () => {
  const { call } = await openPage(browser, engine, { html: noAssignments() });
  expect((await call('locate', table)).rows).toEqual([]);
  expect(
    await call('locate', { id: 't.text', control: 'text', names: ['No application assignments found'] }),
  ).toMatchObject({ found: 'one' });
});

test.each([
  ['table', assignmentsTable()],
  ['grid', assignmentsGrid(3)],
])('one row by its texts, of a %s', async (_, html) => {
  const { call } = await openPage(browser, engine, { html });
  expect(await call('locate', row('Ann Example'))).toMatchObject({ found: 'one' });
  expect((await call('locate', row('Ann Example'))).value).toContain('Default Access');
  expect((await call('locate', row('Example'))).found).toBe('many');
  expect((await call('locate', row('Nobody'))).found).toBe('none');
  expect(
    await call('locate', { id: 't.check', control: 'checkbox', names: ['Select row'], within: ['Ann Example'] }),
  ).toMatchObject({
    found: 'one',
    checked: false,
  });
});
