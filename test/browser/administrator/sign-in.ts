/** Signing in as everybody does: into the field the caret is in, e-mail first, then the password. */
import type { Page } from 'puppeteer';
import { until } from '../until.ts';
import { asksToSignIn, caretIn } from './eyes.ts';
import { typeOver } from './hand.ts';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** The longest a page may take from one field to the next. */
const pageMs = 10_000;
/** E-mail, password, "Stay signed in?" and one surprise. */
const moves = 4;

/**
 * Types blind until the page no longer asks. False when the caret never gets anywhere: no field has the focus, or
 * the page keeps asking (a wrong password, say).
 */
export async function signIn(page: Page, account: Account, signal?: AbortSignal): Promise<boolean> {
  for (let move = 0; move < moves; move += 1) {
    const place = await until(() => placeOf(page), { withinMs: pageMs, signal });
    if (place === null) return false;
    if (place.caret === 'elsewhere') return true;
    if (place.caret === 'text') await typeOver(page, account.email);
    if (place.caret === 'password') await typeOver(page, account.password);
    await page.keyboard.press('Enter');
    let changed = await until(() => hasChanged(page, place), { withinMs: pageMs / 4, signal });
    if (!changed && place.caret === 'text') {
      // Both fields on one page: on to the next one.
      await page.keyboard.press('Tab');
      changed = await until(() => hasChanged(page, place), { withinMs: pageMs / 4, signal });
    }
    if (!changed) changed = await until(() => hasChanged(page, place), { withinMs: pageMs, signal });
    if (!changed) return false;
  }
  return !asksToSignIn(await page.title().catch(() => ''));
}

interface Place {
  readonly caret: 'text' | 'password' | 'button' | 'elsewhere';
  readonly address: string;
}

/** `null` while the page asks but no field has the focus yet. */
async function placeOf(page: Page): Promise<Place | null> {
  const title = await page.title().catch(() => null);
  if (title === null || title === '') return null;
  const address = page.url();
  if (!asksToSignIn(title)) return { caret: 'elsewhere', address };
  const caret = await caretIn(page);
  return caret === 'nowhere' ? null : { caret, address };
}

async function hasChanged(page: Page, before: Place): Promise<boolean> {
  const now = await placeOf(page);
  return now !== null && (now.caret !== before.caret || now.address !== before.address);
}
