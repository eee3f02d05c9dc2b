/** What happened on the way: the steps with their times and pictures, every deed, every finding. */
import type { Page } from 'puppeteer';
import type { Album, Pictures, TraceLine } from './album.ts';
import { type Deed, type Memory, nameOf } from './decide.ts';
import type { Sight } from './eyes.ts';

/** A step that was left behind. */
export interface WalkedStep {
  readonly id: string;
  readonly title: string;
  readonly instruction: string;
  readonly durationMs: number;
  readonly pictures: Pictures;
}

export interface Diary {
  readonly steps: readonly WalkedStep[];
  /** Codes of the warnings that were taken responsibility for. */
  readonly acknowledged: readonly string[];
  /** Codes of every finding that was ever shown. */
  readonly findings: ReadonlySet<string>;
  readonly trace: readonly TraceLine[];
  readonly memory: Memory;
  /** Deeds since the present step began. */
  readonly deedsInStep: number;
  /** Notes what is seen: a new step is photographed, the one before it closed. */
  see(sight: Sight, panel: Page): Promise<void>;
  /** The assistant says something else now: what was tried before may be tried again. */
  forgetTries(): void;
  note(sight: Sight, deed: Deed): void;
  /** Has this step's page been read for these words less than twice? */
  mayRead(words: readonly string[]): boolean;
  noteReading(sight: Sight, words: readonly string[]): void;
  /** Closes the present step. */
  close(): void;
}

export function createDiary(album: Album, onStep?: (step: WalkedStep, place: number) => void): Diary {
  const steps: WalkedStep[] = [];
  const trace: TraceLine[] = [];
  const acknowledged: string[] = [];
  const findings = new Set<string>();
  const tried = new Map<string, number>();
  const ownDeeds = new Map<string, number>();
  const answered = new Set<string>();
  const readings = new Map<string, number>();
  let present: (Omit<WalkedStep, 'durationMs'> & { readonly since: number; readonly marked: boolean }) | null = null;
  let deedsInStep = 0;

  const close = () => {
    if (!present) return;
    const { id, title, instruction, pictures, since } = present;
    const step = { id, title, instruction, pictures, durationMs: Math.round(performance.now() - since) };
    present = null;
    steps.push(step);
    onStep?.(step, steps.length);
  };

  return {
    steps,
    acknowledged,
    findings,
    trace,
    memory: { tried, ownDeeds, answered },
    get deedsInStep() {
      return deedsInStep;
    },
    async see({ panel: reading, page, mark }, panel) {
      for (const code of reading.findings) findings.add(code);
      const id = reading.step ?? reading.screen;
      const { title, instruction } = reading;
      if (present?.id !== id) {
        close();
        readings.clear();
        const since = performance.now();
        deedsInStep = 0;
        present = {
          id,
          title,
          instruction,
          since,
          marked: mark !== null,
          pictures: await album.picture(id, page, panel),
        };
      } else if (mark && !present.marked) {
        // The first mark of a step says more than the page it began on.
        present = { ...present, instruction, marked: true, pictures: await album.picture(id, page, panel) };
      }
    },
    forgetTries: () => tried.clear(),
    note({ panel }, deed) {
      const name = nameOf(deed);
      deedsInStep += 1;
      tried.set(name, (tried.get(name) ?? 0) + 1);
      trace.push({ at: new Date().toISOString(), step: panel.step, deed: name });
      if (deed.kind === 'own') ownDeeds.set(deed.deed.name, (ownDeeds.get(deed.deed.name) ?? 0) + 1);
      if (deed.kind === 'answer') answered.add(`${panel.step}/${deed.input.id}`);
      if (deed.kind === 'acknowledge') acknowledged.push(deed.code);
    },
    mayRead: (words) => (readings.get(words.join()) ?? 0) < 2,
    noteReading({ panel }, words) {
      const key = words.join();
      readings.set(key, (readings.get(key) ?? 0) + 1);
      trace.push({ at: new Date().toISOString(), step: panel.step, deed: `read the page for "${key}"` });
    },
    close,
  };
}
