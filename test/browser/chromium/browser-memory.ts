/** What the browser itself remembers while it runs: where its tabs have been, and the clipboard. */
import type { Browser, Page } from 'puppeteer';
import { until } from '../until.ts';

/** Place to text. */
export async function whatIsRemembered(browser: Browser): Promise<Readonly<Record<string, string>>> {
  const pages = (await browser.pages()).filter((page) => page.url().startsWith('https:'));
  const histories: string[] = [];
  for (const page of pages) {
    const session = await page.createCDPSession();
    const { entries } = await session.send('Page.getNavigationHistory');
    histories.push(...entries.flatMap(({ url, userTypedURL, title }) => [url, userTypedURL, title]));
    await session.detach();
  }
  return { history: histories.join('\n'), clipboard: await clipboardOf(browser) };
}

/** A host of the backend's that no script of ours runs on. */
const elsewhere = 'https://scim.alohi.example';

/** Read in a tab of its own: the pages that are looked at must not notice. Empty where nothing was copied. */
async function clipboardOf(browser: Browser): Promise<string> {
  const inFront = await until(async () => pageInFront(browser), { withinMs: 2_000 });
  const page = await browser.newPage();
  try {
    await page.goto(elsewhere);
    await browser
      .defaultBrowserContext()
      .setPermission(elsewhere, { permission: { name: 'clipboard-read' }, state: 'granted' });
    await page.bringToFront();
    return await page.evaluate(() => navigator.clipboard.readText());
  } finally {
    await page.close();
    await inFront?.bringToFront();
  }
}

async function pageInFront(browser: Browser): Promise<Page | null> {
  for (const page of await browser.pages()) {
    if (await page.evaluate(() => document.visibilityState === 'visible').catch(() => false)) return page;
  }
  return null;
}
