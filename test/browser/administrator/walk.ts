/** The blind administrator's walk: look, do what the panel says, wait until something changes, look again. */
import type { Browser } from 'puppeteer';
import { until } from '../until.ts';
import type { Album } from './album.ts';
import { decide } from './decide.ts';
import { createDiary, type Diary, type WalkedStep } from './diary.ts';
import { look, type Sight, stateOf } from './eyes.ts';
import { perform, type Workplace } from './perform.ts';
import type { Person } from './person.ts';
import { clickWhatIsCalled, wordsToRead } from './reading.ts';

export interface Administrator extends Workplace {
  readonly browser: Browser;
  readonly person: Person;
  readonly album: Album;
}

/** All in milliseconds, but the last. */
export interface Limits {
  /** How long one deed may take to change anything before it is tried again. */
  readonly changeMs: number;
  /** How long nothing at all may be to do. */
  readonly idleMs: number;
  /** The whole walk. */
  readonly walkMs: number;
  /** Deeds within one step. */
  readonly deedsPerStep: number;
}

/** How long nothing may be marked before the page is read for what the panel names, in milliseconds. */
const readAfterMs = 15_000;

const usualLimits: Limits = { changeMs: 12_000, idleMs: 60_000, walkMs: 900_000, deedsPerStep: 200 };

export interface WalkOptions {
  /** The walk is over when this holds. */
  readonly until: (sight: Sight) => boolean;
  readonly onStep?: (step: WalkedStep, place: number) => void;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

export type WalkEnd =
  | { readonly ok: true; readonly sight: Sight }
  | { readonly ok: false; readonly step: string | null; readonly reason: string };

export interface Walk extends Pick<Diary, 'steps' | 'acknowledged' | 'findings' | 'trace'> {
  readonly end: WalkEnd;
}

/** Walks until `until` holds or nothing goes on; the second is an answer, not an exception, and leaves a trace. */
export async function walk(administrator: Administrator, options: WalkOptions): Promise<Walk> {
  const { panel, album } = administrator;
  const diary = createDiary(album, options.onStep);
  const end = await goOn(administrator, options, diary);
  if (!end.ok) {
    const sight = await look(administrator).catch(() => null);
    await album.failure(panel, sight, end.reason, diary.trace.slice(-40));
  }
  const { steps, acknowledged, findings, trace } = diary;
  return { steps, acknowledged, findings, trace, end };
}

async function goOn(administrator: Administrator, options: WalkOptions, diary: Diary): Promise<WalkEnd> {
  const { signal } = options;
  const limits = { ...usualLimits, ...options.limits };
  const deadline = performance.now() + limits.walkMs;
  let step: string | null = null;
  let state = '';
  let since = performance.now();
  const stuck = (reason: string): WalkEnd => ({ ok: false, step, reason });

  while (performance.now() < deadline) {
    signal?.throwIfAborted();
    const sight = await lookUntilSettled(administrator, signal);
    if (!sight) return stuck('the panel or the tab in front could not be seen');
    step = sight.panel.step ?? sight.panel.screen;
    await diary.see(sight, administrator.panel);
    if (options.until(sight)) {
      diary.close();
      return { ok: true, sight };
    }
    const seen = stateOf(sight);
    if (seen !== state) {
      state = seen;
      since = performance.now();
      diary.forgetTries();
    }
    const deed = decide(sight, administrator.person, diary.memory);
    if (deed) {
      if (diary.deedsInStep >= limits.deedsPerStep) return stuck(`${limits.deedsPerStep} deeds and no end to the step`);
      diary.note(sight, deed);
      await perform(administrator, sight, deed, signal);
      await waitForChange(administrator, seen, limits.changeMs, signal);
    } else {
      const left = Math.max(since + limits.idleMs - performance.now(), 0);
      if (await waitForChange(administrator, seen, Math.min(left, readAfterMs), signal)) continue;
      const words = wordsToRead(sight);
      if (words.length > 0 && diary.mayRead(words)) {
        diary.noteReading(sight, words);
        await clickWhatIsCalled(sight.page, words);
      } else if (!(await waitForChange(administrator, seen, left, signal)))
        return stuck(whyNothingGoesOn(sight, diary));
    }
  }
  return stuck(`not finished within ${limits.walkMs / 1000} s`);
}

/** Two equal looks in a row: nobody aims at something that still moves. After four seconds the last look counts. */
async function lookUntilSettled(administrator: Administrator, signal?: AbortSignal): Promise<Sight | null> {
  let last: Sight | null = null;
  const settled = await until(
    async () => {
      const sight = await look(administrator);
      const same = sight !== null && last !== null && stateOf(sight) === stateOf(last);
      last = sight ?? last;
      return same ? sight : null;
    },
    { withinMs: 4_000, everyMs: 100, signal },
  );
  return settled ?? last;
}

async function waitForChange(
  administrator: Administrator,
  before: string,
  withinMs: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const changed = await until(
    async () => {
      const sight = await look(administrator);
      return sight !== null && stateOf(sight) !== before;
    },
    { withinMs, everyMs: 100, signal },
  );
  return changed === true;
}

/** The one sentence a failed walk ends with. */
function whyNothingGoesOn({ panel, mark }: Sight, { memory }: Diary): string {
  if (memory.tried.size > 0) return `tried in vain: ${[...memory.tried.keys()].join('; ')}`;
  if (panel.gate) return `the gate "${panel.gate}" stays closed`;
  const warnings = panel.acknowledge.map(({ code }) => code);
  if (warnings.length > 0) return `warnings this person takes no responsibility for: ${warnings.join(', ')}`;
  if (panel.marked && !mark) return 'the panel speaks of a mark, but none can be seen in the page';
  return `nothing to press and nothing marked: "${panel.instruction}"`;
}
