import { expect, it } from 'vitest';
import { LivePages } from '../../lib/owner/live-pages.ts';
import { Patience } from '../../lib/owner/patience.ts';

it('waits longer for a page that we have sent a tab to than for one that was just left', () => {
  let now = 10_000;
  const patience = new Patience(
    () => now,
    () => undefined,
  );
  const pages = new LivePages();
  pages.moved(1, now);
  expect(patience.isLoading(pages, 1)).toBe(true);
  now += 3_100;
  expect(patience.isLoading(pages, 1)).toBe(false);
  pages.moved(1, now);
  patience.sent();
  // A slow portal shows its page after five seconds and a little more.
  now += 6_500;
  expect(patience.isLoading(pages, 1)).toBe(true);
  now += 1_600;
  expect(patience.isLoading(pages, 1)).toBe(false);
});
