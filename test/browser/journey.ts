/** One journey: a backend of its own, a browser with the extension, an administrator, and the results of it all. */
import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend, Outcome, ScenarioName } from '../backend/model.ts';
import { startBackend } from '../backend/server.ts';
import type { Variant } from '../backend/variant.ts';
import { createAlbum } from './administrator/album.ts';
import type { Offset } from './administrator/hand.ts';
import type { Person } from './administrator/person.ts';
import { type Administrator, type Walk, type WalkOptions, walk } from './administrator/walk.ts';
import { administratorOf, type Task } from './cast.ts';
import { launchBrowser } from './launch.ts';
import type { BrowserKind, LaunchedBrowser } from './launched-browser.ts';
import { type Contents, type ExtensionRequest, findToken } from './outcome/find-token.ts';
import { searchProfile } from './outcome/profile.ts';
import { backendWord, type ResultRow, type Results, writeResults } from './results.ts';
import { zoomPortals } from './zoom.ts';

export interface JourneyOptions {
  readonly name: string;
  /** Folder that pictures and results.json go to; emptied first. */
  readonly folder: string;
  readonly executablePath: string;
  /** Chrome unless told. */
  readonly kind?: BrowserKind;
  /** Folder of the unpacked extension. */
  readonly extension: string;
  readonly scenario: ScenarioName;
  readonly product?: Task['product'];
  readonly portal?: Task['portal'];
  readonly seed?: number;
  /** How the replicas look and behave, and how the window does; as usual unless told. */
  readonly variant?: Variant;
  /** Changes what this administrator is willing to do. */
  readonly person?: (backend: Backend, before: Outcome) => Partial<Omit<Person, 'choices'>>;
  readonly aimError?: Offset;
  readonly headless?: boolean;
  /** A control run is meant to fail: its steps are no rows of the results, only what is noted is. */
  readonly control?: boolean;
  readonly signal?: AbortSignal;
}

export interface Journey {
  readonly backend: Backend;
  /** The backend's word before anything happened. */
  readonly before: Outcome;
  /** The browser and the administrator of the moment: others after `relaunch`. */
  readonly browser: LaunchedBrowser;
  readonly administrator: Administrator;
  walk(options: WalkOptions): Promise<Walk>;
  /** Closes the browser and starts it again with the same profile, the panel opened. */
  relaunch(): Promise<void>;
  /** What the extension has asked the network for, over all browsers of this journey. */
  readonly traffic: readonly ExtensionRequest[];
  /**
   * Places where the SCIM token stands although it must not; remembered for the results. `more`: places where it
   * belongs at this moment. When the journey is over, what the browser left on the disk is searched as well.
   */
  searchForToken(more?: readonly string[]): Promise<readonly string[]>;
  /** Everything the extension has stored, as text, by the name of the store. */
  stores(): Promise<Readonly<Record<string, string>>>;
  note(row: ResultRow): void;
}

/** Where the token is at home: the dashboards that show it and the portal whose field it goes to. */
const rightful = [
  'document https://app.fax.plus',
  'document https://app.sign.plus',
  'document https://portal.azure.com',
  'document https://entra.microsoft.com',
  'document https://sandbox-1.reactblade.portal.azure.net',
];

/**
 * Runs `live` and takes everything down again. Writes results.json whatever happens: `ok` means that `live` came to
 * its end without throwing and that no row failed.
 */
export async function withJourney<T>(
  options: JourneyOptions,
  live: (journey: Journey) => Promise<T>,
): Promise<{ readonly value: T; readonly results: Results }> {
  const { name, folder, signal } = options;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const personal = await mkdtemp(join(tmpdir(), 'administrator-'));
  const backend = await startBackend({ scenario: options.scenario, seed: options.seed, variant: options.variant });
  const rows: ResultRow[] = [];
  const tokenFoundIn = new Set<string>();
  const write = async (finished: boolean) => {
    const ok = finished && rows.every(({ outcome }) => ['passed', 'caught'].includes(outcome));
    const results: Results = { run: name, ok, rows, backend: backendWord(await backend.outcome(), [...tokenFoundIn]) };
    await writeResults(folder, results);
    return results;
  };
  let seat: Seat | null = null;
  try {
    const before = await backend.outcome();
    if (options.variant?.window === 'zoomed') await zoomPortals(join(personal, 'profile'), 2);
    const task: Task = { product: 'fax', portal: 'portal.azure.com', ...options };
    const person = administratorOf(backend.company, before, task, options.person?.(backend, before));
    const album = createAlbum(folder);
    const seats: Seat[] = [];
    const sitDown = async (): Promise<Seat> => {
      const taken = await takeSeat(options, backend.port, personal, { person, album });
      seats.push(taken);
      return taken;
    };
    seat = await sitDown();
    const present = () => {
      if (!seat) throw new Error('The browser is closed.');
      return seat;
    };
    const journey: Journey = {
      backend,
      before,
      get browser() {
        return present().browser;
      },
      get administrator() {
        return present().administrator;
      },
      async walk(walking) {
        const walked = await walk(present().administrator, { signal, ...walking });
        if (!options.control) rows.push(...rowsOf(walked));
        const lines = walked.trace.map(({ at, step, deed }) => `${at} ${step} ${deed}\n`);
        await appendFile(join(folder, 'trace.txt'), lines.join(''));
        if (!walked.end.ok) await present().keepConsole();
        return walked;
      },
      async relaunch() {
        await present().browser.close();
        seat = null;
        seat = await sitDown();
      },
      get traffic() {
        return seats.flatMap(({ contents }) => contents.traffic);
      },
      async searchForToken(more = []) {
        const { scimToken: token } = await backend.outcome();
        const { contents } = present();
        const search = { contents, downloads: join(personal, 'downloads'), token, rightful: [...rightful, ...more] };
        for (const place of await findToken(search)) tokenFoundIn.add(place);
        return [...tokenFoundIn];
      },
      stores: async () => (await present().contents.stores()) ?? {},
      note: (row) => rows.push(row),
    };
    const value = await live(journey);
    await seat.browser.close();
    seat = null;
    const { scimToken } = await backend.outcome();
    // Firefox keeps what pages loaded all over its profile.
    const left = options.kind === 'firefox' ? [] : await searchProfile(join(personal, 'profile'), scimToken);
    for (const place of left) tokenFoundIn.add(place);
    const results = await write(left.length === 0);
    if (left.length > 0) throw new Error(`The SCIM token was left in: ${left.join(', ')}`);
    return { value, results };
  } catch (error) {
    await write(false);
    await seat?.keepConsole();
    throw error;
  } finally {
    await seat?.browser.close();
    await backend.stop();
    await rm(personal, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A browser with somebody in front of it. */
interface Seat {
  readonly browser: LaunchedBrowser;
  readonly administrator: Administrator;
  readonly contents: Contents;
  /** Writes what the consoles said to `failures/console.txt`. */
  keepConsole(): Promise<void>;
}

async function takeSeat(
  { executablePath, kind, extension, folder, headless = true, aimError, variant }: JourneyOptions,
  port: number,
  personal: string,
  who: Pick<Administrator, 'person' | 'album'>,
): Promise<Seat> {
  const browser = await launchBrowser({
    executablePath,
    kind,
    port,
    extension,
    profile: join(personal, 'profile'),
    downloads: join(personal, 'downloads'),
    headless,
    window: variant?.window,
  });
  const contents = browser.watchContents();
  const keepConsole = async () => {
    await mkdir(join(folder, 'failures'), { recursive: true });
    const lines = contents.console.map(({ of, text }) => `${of}: ${text}\n`);
    await writeFile(join(folder, 'failures/console.txt'), lines.join(''));
  };
  try {
    const panel = await browser.openPanel();
    const { senses } = browser;
    return {
      browser,
      contents,
      keepConsole,
      administrator: { browser: browser.browser, panel, senses, aimError, ...who },
    };
  } catch (error) {
    // Why there is no panel is in the worker's console, if anywhere.
    await keepConsole();
    await browser.close();
    throw error;
  }
}

/** The steps that were left behind, and the one it ended in when it did not go on. */
function rowsOf({ steps, end }: Walk): readonly ResultRow[] {
  const passed = steps.map(
    ({ id, durationMs, instruction, pictures }): ResultRow => ({
      id,
      kind: 'step',
      outcome: 'passed',
      durationMs,
      screenshot: pictures.page ?? pictures.panel ?? undefined,
      detail: instruction,
    }),
  );
  if (end.ok) return passed;
  const failed: ResultRow = {
    id: end.step ?? 'start',
    kind: 'step',
    outcome: 'failed',
    durationMs: 0,
    detail: end.reason,
  };
  return [...passed, failed];
}
