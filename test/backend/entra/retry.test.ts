import { describe, expect, test } from 'vitest';
import type { HttpAnswer, HttpRequest } from './outbound.ts';
import { retryAfter, withRetries } from './retry.ts';
import { reply } from './scim-double.ts';

const now = () => new Date('2026-11-02T09:00:00Z');

/** Sends one request to something that gives these answers one after the other. */
async function send(answers: readonly HttpAnswer[], leaving = new AbortController()) {
  const waits: number[] = [];
  let asked = 0;
  const exchange = withRetries(
    async () => answers[asked++] ?? { ok: false, reason: 'asked too often' },
    async (milliseconds) => {
      waits.push(milliseconds);
      if (milliseconds > 60_000) leaving.abort();
    },
    now,
  );
  const request: HttpRequest = {
    method: 'GET',
    url: new URL('https://scim.contoso.example/'),
    headers: {},
    signal: leaving.signal,
  };
  const answer = await exchange(request);
  return { status: answer.ok ? answer.status : null, waits, asked };
}

describe('withRetries', () => {
  test.each<[string, readonly HttpAnswer[], { status: number | null; waits: number[]; asked: number }]>([
    ['a good answer is final', [reply(200, {})], { status: 200, waits: [], asked: 1 }],
    ['so is a refusal', [reply(401, {})], { status: 401, waits: [], asked: 1 }],
    ['and no answer at all', [{ ok: false, reason: 'gone' }], { status: null, waits: [], asked: 1 }],
    [
      '429 is waited out as long as it says',
      [reply(429, {}, '7'), reply(200, {})],
      { status: 200, waits: [7_000], asked: 2 },
    ],
    ['429 that says nothing, for a moment', [reply(429, {}), reply(200, {})], { status: 200, waits: [250], asked: 2 }],
    ['503 with a time', [reply(503, {}, '2'), reply(200, {})], { status: 200, waits: [2_000], asked: 2 }],
    [
      '5xx with growing pauses, until it is enough',
      [reply(500, {}), reply(502, {}), reply(503, {}), reply(504, {}), reply(200, {})],
      { status: 504, waits: [250, 500, 1_000], asked: 4 },
    ],
  ])('%s', async (_what, answers, expected) => {
    expect(await send(answers)).toEqual(expected);
  });

  test('nothing is asked any more once it was told to stop', async () => {
    expect(await send([reply(429, {}, '3600'), reply(200, {})])).toMatchObject({ status: 429, asked: 1 });
  });
});

test.each<[string | null, number | null]>([
  ['120', 120_000],
  ['Mon, 02 Nov 2026 09:00:30 GMT', 30_000],
  ['Mon, 02 Nov 2026 08:00:00 GMT', 0],
  ['soon', null],
  [null, null],
])('RFC 9110, 10.2.3: Retry-After %s', (text, milliseconds) => {
  expect(retryAfter(text, now())).toBe(milliseconds);
});
