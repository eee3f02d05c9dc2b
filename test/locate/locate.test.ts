// @vitest-environment jsdom
/** What needs no layout: the walk, closed roots, redaction. Everything else is judged in Chromium. */
import { beforeEach, expect, test } from 'vitest';
import { permitted, redact, reportedUrl, restrictionOf } from '../../lib/agent/restriction.ts';
import type { Geometry } from '../../lib/locate/geometry.ts';
import { locate } from '../../lib/locate/locate.ts';
import { margins, thresholds } from '../../lib/locate/score.ts';
import type { Located, Locator } from '../../lib/protocol/locator.ts';

const everythingShows: Geometry = {
  shown: () => true,
  rect: () => ({ x: 0, y: 0, width: 10, height: 10 }),
  displayed: () => true,
};
const token: Locator = { id: 't.token', control: 'textbox', names: ['Secret Token'], secret: true };
beforeEach(() => {
  document.body.innerHTML = '';
});

test('a closed root is entered only by who may', () => {
  document.body.innerHTML = '<x-blade></x-blade>';
  const host = document.querySelector('x-blade');
  const root = host?.attachShadow({ mode: 'closed' });
  if (root) root.innerHTML = '<label>Secret Token <input type="password" value="s3cret"></label>';
  expect(locate(token, { document, geometry: everythingShows }).located.found).toBe('none');
  const openRoot = (element: Element): ShadowRoot | null => (element === host && root ? root : null);
  const { located } = locate(token, { document, geometry: everythingShows, openRoot });
  expect(located).toMatchObject({ found: 'one', filled: true });
  expect(JSON.stringify(located)).not.toContain('s3cret');
});

test('in a frame that is not displayed there is nothing', () => {
  document.body.innerHTML = '<label>Secret Token <input></label>';
  const { located } = locate(token, { document, geometry: { ...everythingShows, displayed: () => false } });
  expect(located).toMatchObject({ found: 'none', score: 0 });
});

test('an unknown hint is a hint less', () => {
  document.body.innerHTML = '<label>Secret Token <input></label>';
  const { located } = locate({ ...token, hints: [':::'] }, { document, geometry: everythingShows });
  expect(located.found).toBe('one');
});

test('writing asks for more than reading, reading for more than pointing', () => {
  expect(thresholds.point).toBeLessThan(thresholds.read);
  expect(thresholds.read).toBeLessThan(thresholds.write);
  expect(margins.apart).toBeLessThan(margins.write);
});

const found: Located = {
  found: 'one',
  score: 1,
  runnerUp: 0,
  signals: [],
  value: 'v',
  rows: [['a']],
  rowCount: 1,
  filled: true,
  checked: true,
  rect: { x: 0, y: 0, width: 1, height: 1 },
};

test('a sandboxed frame tells places only', () => {
  const restriction = restrictionOf('null');
  expect(restriction.sandboxed).toBe(true);
  expect(Object.keys(redact(found, restriction)).sort()).toEqual(['found', 'rect', 'runnerUp', 'score', 'signals']);
  expect(redact(found, restrictionOf('https://portal.azure.com'))).toEqual(found);
});

test('on sign-in pages only messages are looked for, and the address loses its query', () => {
  const restriction = restrictionOf('https://login.microsoftonline.com');
  const error: Locator = { id: 't.error', control: 'text', names: ['AADSTS'] };
  expect(permitted([token, error], restriction)).toEqual([error]);
  const address = new URL('https://login.microsoftonline.com/t/saml2?SAMLRequest=x#y') as unknown as Location; // same properties
  expect(reportedUrl(address, restriction)).toBe('https://login.microsoftonline.com/t/saml2');
  expect(permitted([token, error], restrictionOf('https://login.microsoftonline.com.example'))).toHaveLength(2);
});
