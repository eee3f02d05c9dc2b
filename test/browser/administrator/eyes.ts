/** Everything the administrator can see: the panel, the mark, and what the tab in front says about itself. */
import type { Browser, Page } from 'puppeteer';
import { within } from '../until.ts';
import { type PanelReading, readPanel } from './panel.ts';
import type { Box, Senses } from './senses.ts';
import { notNow } from './vocabulary.ts';

/** What is seen at one look. */
export interface Glance {
  readonly panel: PanelReading;
  readonly mark: Box | null;
  /** Where a dialog that nobody asked for is sent away; `null` when there is none. */
  readonly interruption?: Box | null;
  /** Title and address of the tab in front. */
  readonly title: string;
  readonly url: string;
}

/** How long the browser may take to say what is shown, in milliseconds. */
const answerMs = 3_000;

/** A glance and the tab it fell on. */
export interface Sight extends Glance {
  readonly page: Page;
}

/** The tab in front: the one whose document is visible. `null` while none answers. */
async function tabInFront(browser: Browser): Promise<Page | null> {
  for (const page of (await browser.pages()).toReversed()) {
    if (/^(chrome|moz)-extension:/.test(page.url())) continue;
    try {
      if (
        await within(
          page.evaluate(() => document.visibilityState === 'visible'),
          answerMs,
        )
      )
        return page;
    } catch {
      // Navigating just now: another look will tell.
    }
  }
  return null;
}

/** What is looked at, and with which eyes. */
export interface Scene {
  readonly browser: Browser;
  readonly panel: Page;
  readonly senses: Senses;
}

/** `null` while the panel or the tab in front is between two documents. */
export async function look({ browser, panel, senses }: Scene): Promise<Sight | null> {
  const [reading, page] = await Promise.all([within(readPanel(panel), answerMs), tabInFront(browser)]);
  if (!reading || !page) return null;
  const mark = reading.marked ? await within(senses.findMark(page), answerMs) : null;
  const title = await within(page.title(), answerMs).catch(() => null);
  const interruption = await within(interruptionIn(page), answerMs).catch(() => null);
  return title === null ? null : { panel: reading, mark, interruption, page, title, url: page.url() };
}

/** The button of a visible dialog that says that this is not the moment. */
export async function interruptionIn(page: Page): Promise<Box | null> {
  return await page.evaluate((words) => {
    const buttons = document.querySelectorAll(
      ':is(dialog, [role="dialog"], [role="alertdialog"]) :is(button, [role="button"])',
    );
    for (const button of buttons) {
      if (!words.includes(button.textContent?.trim() ?? '')) continue;
      const { x, y, width, height } = button.getBoundingClientRect();
      if (width > 0 && height > 0) return { x, y, width, height };
    }
    return null;
  }, notNow);
}

/** What has the focus: a field for a user name or a password, as password managers tell them, or something else. */
export type Focus = 'user-name' | 'password' | 'other' | 'nothing';

export interface Focused {
  readonly on: Focus;
  /** The words on it, when it is a button or a link. */
  readonly words: string;
}

export async function focusIn(page: Page): Promise<Focused> {
  try {
    return await page.evaluate((): Focused => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return { on: 'nothing', words: '' };
      const words = focused instanceof HTMLInputElement ? '' : (focused.textContent ?? '');
      if (!(focused instanceof HTMLInputElement)) return { on: 'other', words };
      if (focused.autocomplete.includes('current-password')) return { on: 'password', words };
      return { on: focused.autocomplete.includes('username') ? 'user-name' : 'other', words };
    });
  } catch {
    return { on: 'nothing', words: '' };
  }
}

/** Is a page asking who this is? Told by the title of its tab, as anybody reads it. */
export function asksToSignIn(title: string): boolean {
  return /\b(sign|log) ?in\b/i.test(title);
}

/**
 * What is shown now, as one text: the panel's words, the mark's place, and which page asks to sign in, if one does.
 * Two equal ones: nothing moved.
 */
export function stateOf({ panel, mark, interruption, title, url }: Glance): string {
  const place = mark ? [mark.x, mark.y, mark.width, mark.height].map(Math.round).join(' ') : null;
  const controls = [panel.main, ...panel.secondary, ...panel.acknowledge, ...panel.choices, ...panel.folded];
  const pressable = controls.filter((control) => control?.enabled).map((control) => control?.selector);
  const chosen = panel.choices.filter((choice) => choice.chosen).map((choice) => choice.selector);
  const asking = asksToSignIn(title) ? url : null;
  return JSON.stringify([
    panel.screen,
    panel.step,
    panel.text,
    panel.typeThis,
    pressable,
    chosen,
    place,
    asking,
    interruption != null,
  ]);
}
