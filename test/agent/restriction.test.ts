import { describe, expect, it } from 'vitest';
import { mayTouch, permitted, redact, reportedUrl, restrictionOf } from '../../lib/agent/restriction.ts';
import { agentMatches } from '../../lib/injection/matches.ts';
import type { Located, Locator } from '../../lib/protocol/locator.ts';
import { controls } from '../../lib/protocol/words.ts';

const locators = controls.map((control): Locator => ({ id: control, control, names: [] }));
const ids = (list: readonly Locator[]) => list.map(({ id }) => id).toSorted();
const located: Located = {
  found: 'one',
  score: 1,
  runnerUp: 0,
  signals: [],
  rect: { x: 1, y: 2, width: 3, height: 4 },
  value: 'a value',
  rows: [['a cell']],
  filled: true,
  checked: true,
};

describe('in a sandboxed frame, whatever its address', () => {
  const restriction = restrictionOf('null');

  it('nothing is touched, and of a find its place alone is told', () => {
    expect(mayTouch(restriction)).toBe(false);
    const { found, score, runnerUp, signals, rect } = located;
    expect(redact(located, restriction)).toEqual({ found, score, runnerUp, signals, rect });
  });
});

describe('on a sign-in page of Microsoft’s', () => {
  it.each([
    'https://login.microsoftonline.com',
    'https://login.microsoftonline.us',
    'https://login.partner.microsoftonline.cn',
    'https://login.live.com',
  ])('%s, no field is looked for or touched, and the address is told without what it asks', (origin) => {
    const restriction = restrictionOf(origin);
    expect(mayTouch(restriction)).toBe(false);
    expect(ids(permitted(locators, restriction))).toEqual(['text', 'toast']);
    const location = { origin, pathname: '/common/login', href: `${origin}/common/login?code=planted#token` };
    expect(reportedUrl(location as Location, restriction)).toBe(`${origin}/common/login`);
  });
});

it.each(agentMatches.filter((match) => !match.includes('login.')))('on %s everything is told', (match) => {
  const restriction = restrictionOf(match.replace('*.', 'any.').replace('/*', ''));
  expect(mayTouch(restriction)).toBe(true);
  expect(permitted(locators, restriction)).toEqual(locators);
  expect(redact(located, restriction)).toEqual(located);
});
