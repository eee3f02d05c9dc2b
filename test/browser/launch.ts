/** A real browser in front of the bundled backend, with the production build of the extension in it. */
import { launchChromium } from './chromium/launch.ts';
import { launchFirefox } from './firefox/launch.ts';
import type { LaunchedBrowser, LaunchOptions } from './launched-browser.ts';

/** Throws what puppeteer throws when the browser does not start. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  return options.kind === 'firefox' ? await launchFirefox(options) : await launchChromium(options);
}
