/** The administrator's hand: real mouse and keyboard events at coordinates, in the page and in the panel. */
import type { Page } from 'puppeteer';
import { until, within } from '../until.ts';
import type { PanelControl, PanelInput } from './panel.ts';
import { type Box, centre, type Senses } from './senses.ts';

export interface Offset {
  readonly dx: number;
  readonly dy: number;
}

const exact: Offset = { dx: 0, dy: 0 };
const selectAllKey = process.platform === 'darwin' ? 'Meta' : 'Control';
/** Ends a text that is to be confirmed with Enter. */
const returnSign = '⏎';

/** Clicks the middle of a box of the page, `aimError` CSS pixels beside it when a control run asks for that. */
export async function clickAt(page: Page, box: Box, aimError: Offset = exact): Promise<void> {
  const { x, y } = centre(box);
  // A click that makes the page go away may never be acknowledged.
  await within(page.mouse.click(x + aimError.dx, y + aimError.dy), 3_000);
}

/** A click on the text that comes after these words, read in order, as a person finds a value by its label. */
export async function clickAfter(page: Page, words: string): Promise<boolean> {
  for (const frame of page.frames()) {
    const found = await frame.evaluateHandle(textAfter, words).catch(() => null);
    const box = await found?.asElement()?.boundingBox();
    if (!box) continue;
    await clickAt(page, box);
    return true;
  }
  return false;
}

/** Runs in the page: looks, touches nothing. */
function textAfter(words: string): Element | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = false;
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!nodeValue?.trim() || !parentElement?.checkVisibility()) continue;
    if (found) return parentElement;
    found = nodeValue.trim() === words;
  }
  return null;
}

/** Types where the caret is, over whatever stood there; Enter only when the text ends with a return sign. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.down(selectAllKey);
  await page.keyboard.press('KeyA');
  await page.keyboard.up(selectAllKey);
  await page.keyboard.type(text.replace(returnSign, ''));
  if (text.endsWith(returnSign)) await page.keyboard.press('Enter');
}

/** A real click on a control of the panel, scrolled to with the wheel first. False when it cannot be reached. */
export async function press(panel: Page, control: PanelControl, signal?: AbortSignal): Promise<boolean> {
  const box = await bringIntoView(panel, control.selector, signal);
  if (!box) return false;
  await clickAt(panel, box);
  return true;
}

/** Puts a text into an input of the panel at once, as pasting does, and hands it in. */
export async function pasteInto(
  panel: Page,
  input: PanelInput,
  text: string,
  { insertText }: Senses,
  signal?: AbortSignal,
): Promise<boolean> {
  if (!(await press(panel, input, signal))) return false;
  await panel.keyboard.down(selectAllKey);
  await panel.keyboard.press('KeyA');
  await panel.keyboard.up(selectAllKey);
  await insertText(panel, text);
  return await handIn(panel, input, signal);
}

/** Chooses a file for an input of the panel through the browser's own file dialog; it is taken at once. */
export async function chooseFile(panel: Page, input: PanelInput, path: string, signal?: AbortSignal): Promise<boolean> {
  const opened = input.chooseFile && (await openFileDialog(panel, input.chooseFile, signal));
  await opened?.accept([path]);
  return Boolean(opened);
}

/** `null` when no dialog opened; a click that a busy panel let pass is repeated once, as anybody would. */
async function openFileDialog(panel: Page, { selector }: PanelControl, signal?: AbortSignal) {
  for (let click = 0; click < 2; click += 1) {
    // Waiting begins first: the browser must know that dialogs are awaited by the time of the click.
    const dialog = panel.waitForFileChooser({ timeout: 5_000, signal }).catch(() => null);
    const box = await bringIntoView(panel, selector, signal);
    if (box) await clickAt(panel, box);
    const opened = await dialog;
    signal?.throwIfAborted();
    if (opened) return opened;
  }
  return null;
}

/** Where there is a button for it and it becomes pressable; a panel without one takes the input as it comes. */
async function handIn(panel: Page, { submit }: PanelInput, signal?: AbortSignal): Promise<boolean> {
  if (!submit) return true;
  const pressable = await until(
    () => panel.$eval(submit.selector, (button) => !button.matches(':disabled')).catch(() => false),
    { withinMs: 3_000, signal },
  );
  return pressable ? await press(panel, submit, signal) : false;
}

/** The control's box once its middle is inside the panel and it has come to rest. */
async function bringIntoView(panel: Page, selector: string, signal?: AbortSignal): Promise<Box | null> {
  let last: number | null = null;
  return await until(
    async () => {
      const seen = await placeOf(panel, selector);
      if (!seen) return null;
      const { y } = centre(seen.box);
      const hidden = y < 4 ? y - seen.height / 2 : y > seen.height - 4 ? y - seen.height / 2 : 0;
      if (hidden !== 0) {
        await panel.mouse.move(seen.width / 2, seen.height / 2);
        await panel.mouse.wheel({ deltaY: hidden });
      }
      const rests = hidden === 0 && last === y;
      last = y;
      return rests ? seen.box : null;
    },
    { withinMs: 5_000, everyMs: 50, signal },
  );
}

async function placeOf(panel: Page, selector: string) {
  try {
    return await panel.$eval(selector, (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { box: { x, y, width, height }, width: innerWidth, height: innerHeight };
    });
  } catch {
    return null;
  }
}
