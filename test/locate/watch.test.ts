// @vitest-environment jsdom
/** What watching may cost, with a clock of its own; what it notices is judged in Chromium. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watch } from '../../lib/locate/watch.ts';
import type { Located, Locator } from '../../lib/protocol/locator.ts';

const field: Locator = { id: 'field', control: 'textbox', names: ['Tenant URL'] };
const everywhere = { x: 0, y: 0, width: 100, height: 20 };
/** What one look takes here, in milliseconds: that of a portal's page with a long list, in a slow browser. */
const lookMs = 60;

let ended: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  ended = new AbortController();
});
afterEach(() => {
  ended.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A page that takes long to look at, watched; the looks so far and the last answer. */
function slowPage() {
  document.body.innerHTML = '';
  const clock = performance.now.bind(performance);
  let spent = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + spent);
  const seen: { located: Located | undefined } = { located: undefined };
  const geometry = {
    shown: () => true,
    rect: () => everywhere,
    displayed: () => {
      spent += lookMs;
      return true;
    },
  };
  watch({
    locators: [field],
    surroundings: { document, geometry },
    signal: ended.signal,
    alongside: () => ({}),
    report: (results) => {
      seen.located = results.field;
    },
  });
  return seen;
}

it('a person who does a lot does not use up what the page’s own changes may cost', async () => {
  const seen = slowPage();
  for (let click = 0; click < 30; click += 1) {
    document.body.title = `${click}`;
    document.body.click();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  document.body.innerHTML = '<label>Tenant URL <input></label>';
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen.located?.found).toBe('one');
});

it('a page that never rests is looked at for a small part of the time', async () => {
  slowPage();
  const looks = vi.mocked(performance.now);
  const before = looks.mock.results.at(-1)?.value ?? 0;
  for (let change = 0; change < 600; change += 1) {
    document.body.title = `${change}`;
    await vi.advanceTimersByTimeAsync(100);
  }
  const passed = performance.now() - before;
  // A minute went by; what the clock shows beyond it was spent on looking.
  expect((passed - 60_000) / 60_000).toBeLessThan(0.03);
});
