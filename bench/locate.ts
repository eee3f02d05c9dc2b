/**
 * `npm run bench:locate`: how long it takes to locate the six fields of a step on pages of 1,000, 10,000 and 100,000
 * elements, beside `@testing-library/dom` and a bare walk over the page, and what watching costs a page that never
 * rests. All in one run of one Chromium; prints ratios and fails where a limit is broken.
 */
import type { CDPSession, Page } from 'puppeteer';
import { bundle, evaluateApart, launchChromium } from '../test/locate/chromium.ts';
import type { Contestant, LocateBench } from './locate-page.ts';

const sizes = [1_000, 10_000, 100_000];
/** Timed runs of what is quick. */
const runs = 50;
const bare: Contestant = 'a bare TreeWalker pass';
const library: readonly { name: Contestant; atLeast: number }[] = [
  { name: 'getByLabelText of @testing-library/dom', atLeast: 3 },
  { name: 'getByRole of @testing-library/dom', atLeast: 10 },
];
/** Times a bare pass, on pages large enough to tell. */
const mostPasses = 5;
const longestTaskMs = 50;
const largestShare = 0.02;
const watchedMs = 10_000;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

type Call = <K extends keyof LocateBench>(
  method: K,
  ...args: Parameters<LocateBench[K]>
) => Promise<ReturnType<LocateBench[K]>>;

const broken: string[] = [];
/** Prints one line, and keeps it when it breaks its limit. */
function line(text: string, kept = true): void {
  console.log(`  ${text}${kept ? '' : '   <- too slow'}`);
  if (!kept) broken.push(text);
}

async function compare(call: Call, elements: number): Promise<void> {
  console.log(`\nSix fields among ${(await call('draw', elements)).toLocaleString('en')} elements`);
  const first = await call('first');
  const repeat = Math.max(1, Math.round(20_000 / elements));
  // In turns, so that both have the same weather.
  const rounds = 5;
  const times: Record<'kept' | 'unknown' | 'changed' | 'bare', number[]> = {
    kept: [],
    unknown: [],
    changed: [],
    bare: [],
  };
  await call('time', 'ours', 5, repeat);
  for (let round = 0; round < rounds; round++) {
    times.bare.push(...(await call('time', bare, runs / rounds, repeat)));
    for (const page of ['kept', 'unknown', 'changed'] as const)
      times[page].push(...(await call('time', 'ours', runs / rounds, repeat, page)));
  }
  const floor = median(times.bare);
  const passes = (page: keyof typeof times) => median(times[page]) / floor;
  const said = (page: keyof typeof times) =>
    `${median(times[page]).toFixed(2)} ms, ${passes(page).toFixed(1)} times ${bare}`;
  line(`a warm look: ${said('kept')}`, elements < 10_000 || passes('kept') <= mostPasses);
  line(`from scratch: ${said('unknown')}`);
  line(`after a change, the page's own layout included: ${said('changed')}`);
  line(`the very first look: ${first.toFixed(1)} ms`);
  for (const { name, atLeast } of library) {
    const theirs = median(await call('time', name, elements > 50_000 ? 1 : 3, 1));
    const faster = theirs / median(times.kept);
    line(
      `${faster.toFixed(1)} times faster than ${name} (${theirs.toFixed(2)} ms), from scratch ${(theirs / median(times.unknown)).toFixed(1)} times`,
      elements < 10_000 || faster >= atLeast,
    );
  }
}

/** Seconds that the page's main thread was busy until now. */
async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN;
}

const rest = (page: Page) => page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), watchedMs);

async function watching(page: Page, call: Call, elements: number): Promise<void> {
  await call('draw', elements);
  const cdp = await page.createCDPSession();
  // The thread's own time: on a machine with other work the clock would count that too.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const share = async (): Promise<number> => {
    const before = await busy(cdp);
    await rest(page);
    return ((await busy(cdp)) - before) / (watchedMs / 1000);
  };
  await page.evaluate(() => {
    const seen = globalThis as typeof globalThis & { longestTask?: number };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask ?? 0, duration);
    }).observe({ type: 'longtask' });
  });
  const longestTask = () =>
    page.evaluate(() => {
      const seen = globalThis as typeof globalThis & { longestTask?: number };
      const longest = seen.longestTask ?? 0;
      seen.longestTask = 0;
      return longest;
    });
  await call('startChanging');
  await rest(page);
  await longestTask();
  const without = await share();
  const longestWithout = await longestTask();
  await call('startWatching');
  // What is left over from quiet times is used up first.
  await rest(page);
  const cost = (await share()) - without;
  const longest = await longestTask();
  await call('stop');
  await cdp.detach();
  console.log(`\nWatching ${elements.toLocaleString('en')} elements that change 100 times a second`);
  line(
    `${(cost * 100).toFixed(2)} % of the main thread, ${(cost * 10_000).toFixed(0)} ms for 1,000 changes`,
    cost < largestShare,
  );
  const task = (ms: number) => (ms === 0 ? 'below 50 ms' : `${ms.toFixed(0)} ms`);
  line(
    `longest task ${task(longest)}, without watching ${task(longestWithout)}`,
    longest <= Math.max(longestTaskMs, 1.25 * longestWithout),
  );
}

/** Every limit that is broken, as printed. */
export async function benchLocate(): Promise<readonly string[]> {
  const [browser, script] = await Promise.all([launchChromium(), bundle('../bench/locate-page.ts')]);
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html><body></body></html>');
    const evaluate = await evaluateApart(page);
    await evaluate(script);
    const call: Call = async (method, ...args) =>
      (await evaluate(`bench[${JSON.stringify(method)}](...${JSON.stringify(args)})`)) as never; // as in chromium.ts
    for (const elements of sizes) await compare(call, elements);
    for (const elements of [10_000, 100_000]) await watching(page, call, elements);
  } finally {
    await browser.close();
  }
  return broken;
}

if (import.meta.main) {
  for (const limit of await benchLocate()) {
    console.error(`Too slow: ${limit}`);
    process.exitCode = 1;
  }
}
