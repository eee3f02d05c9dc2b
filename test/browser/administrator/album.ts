/** What was seen, kept as pictures and, when the administrator is stuck, as a trace. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { within } from '../until.ts';
import type { Sight } from './eyes.ts';

/** How long a picture may take, in milliseconds. */
const pictureMs = 5_000;

/** File names of the two pictures of one step, relative to the album's folder. */
export interface Pictures {
  readonly page: string | null;
  readonly panel: string | null;
}

/** One line of what the administrator did. */
export interface TraceLine {
  /** ISO 8601. */
  readonly at: string;
  readonly step: string | null;
  readonly deed: string;
}

export interface Album {
  /** Two PNG files `<nn>-<name>-page.png` and `<nn>-<name>-panel.png`. */
  picture(name: string, page: Page | null, panel: Page): Promise<Pictures>;
  /** Everything one needs to see why nothing went on, into `failures/`. */
  failure(panel: Page, sight: Sight | null, reason: string, trace: readonly TraceLine[]): Promise<void>;
}

export function createAlbum(folder: string): Album {
  let number = 0;
  return {
    async picture(name, page, panel) {
      number += 1;
      await mkdir(folder, { recursive: true });
      const stem = `${String(number).padStart(2, '0')}-${name.replace(/[^a-z0-9]+/gi, '-')}`;
      return {
        page: page && (await isShown(page)) ? await shoot(page, folder, `${stem}-page.png`) : null,
        panel: await shoot(panel, folder, `${stem}-panel.png`),
      };
    },
    async failure(panel, sight, reason, trace) {
      const failures = join(folder, 'failures');
      await mkdir(failures, { recursive: true });
      if (sight) await shoot(sight.page, failures, 'page.png');
      await shoot(panel, failures, 'panel.png');
      const html = await panel.content().catch((error: unknown) => `<!-- not readable: ${String(error)} -->`);
      await writeFile(join(failures, 'panel.html'), html);
      const seen = sight && { ...sight, page: undefined };
      await writeFile(join(failures, 'trace.json'), `${JSON.stringify({ reason, seen, trace }, null, 2)}\n`);
    },
  };
}

/** A tab in the background is not drawn: its picture would come minutes later, and hold up all others meanwhile. */
async function isShown(page: Page): Promise<boolean> {
  const shown = page.evaluate(() => document.visibilityState === 'visible').catch(() => false);
  return (await within(shown, pictureMs)) === true;
}

/** A picture is evidence, not a deed: one that cannot be taken is left out. */
async function shoot(page: Page, folder: string, name: string): Promise<string | null> {
  try {
    // The viewport as it is: resizing it for the picture would move what is about to be clicked.
    const taken = page.screenshot({ path: join(folder, name), type: 'png', captureBeyondViewport: false });
    return (await within(taken, pictureMs)) === null ? null : name;
  } catch {
    return null;
  }
}
