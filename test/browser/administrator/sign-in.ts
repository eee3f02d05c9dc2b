/** Signing in at Microsoft as everybody does: into the field that has the focus, user name first, then the password. */
import type { Page } from 'puppeteer';
import { until } from '../until.ts';
import { asksToSignIn, type Focus, focusIn } from './eyes.ts';
import { typeOver } from './hand.ts';
import type { Account } from './person.ts';

/** The longest a page may take to answer. */
const pageMs = 10_000;
/** A page that puts the caret into a field has done so by then. */
const focusMs = 2_000;
/** Choice of account, user name, password, "Stay signed in?" and one surprise. */
const moves = 5;
/** Things to press on a page with accounts to pick from, at most. */
const stops = 12;

/**
 * Types blind until the page no longer asks. False when it keeps asking (a wrong password, an error instead of a
 * field) or when there is nothing to type into.
 */
export async function signIn(page: Page, account: Account, signal?: AbortSignal): Promise<boolean> {
  for (let move = 0; move < moves; move += 1) {
    const place = await until(() => placeOf(page, true), { withinMs: focusMs, signal });
    if (place?.asks === false) return true;
    const before = place ?? (await placeOf(page, false));
    if (!before) continue;
    if (before.focus === 'user-name') await typeOver(page, account.userName);
    if (before.focus === 'password') await typeOver(page, account.password);
    if (before.focus === 'nothing' && !(await pickAccount(page, account))) return false;
    await page.keyboard.press('Enter');
    const changed = await until(
      async () => {
        const now = await placeOf(page, false);
        return now !== null && (now.focus !== before.focus || now.address !== before.address);
      },
      { withinMs: pageMs, signal },
    );
    if (!changed) return false;
  }
  return !asksToSignIn(await page.title().catch(() => ''));
}

interface Place {
  readonly asks: boolean;
  readonly focus: Focus;
  readonly address: string;
}

/** `null` while the page is being replaced, and, if a focus is waited for, while nothing has it. */
async function placeOf(page: Page, withFocus: boolean): Promise<Place | null> {
  const title = await page.title().catch(() => '');
  if (title === '') return null;
  const asks = asksToSignIn(title);
  const { on } = await focusIn(page);
  return asks && withFocus && on === 'nothing' ? null : { asks, focus: on, address: page.url() };
}

/** Goes through the page with the Tab key until their own account, or else "another account", has the focus. */
async function pickAccount(page: Page, { email, userName }: Account): Promise<boolean> {
  const wanted = [userName, email].map((name) => name.toLowerCase());
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const words = (await focusIn(page)).words.toLowerCase();
    if (wanted.some((name) => words.includes(name)) || /another account/.test(words)) return true;
  }
  return false;
}
