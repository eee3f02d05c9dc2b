/** Firefox: how it is started, led to the backend, and given the extension. */
import { resolve } from 'node:path';
import puppeteer from 'puppeteer';
import { type LaunchedBrowser, type LaunchOptions, windowSize } from '../launched-browser.ts';
import { contentsOf } from './contents.ts';
import { findMark } from './mark.ts';
import { openSidebar } from './sidebar.ts';

/** Throws what puppeteer throws when the browser does not start. */
export async function launchFirefox(options: LaunchOptions): Promise<LaunchedBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    // The backend's certificate is nobody's; this lets hosts through as well that are known to insist on HTTPS.
    acceptInsecureCerts: true,
    userDataDir: options.profile ? resolve(options.profile) : undefined,
    // No emulated viewport: the sidebar narrows the page as it does for a person.
    defaultViewport: null,
    args: [`--width=${windowSize.width}`, `--height=${windowSize.height}`, '--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options),
  });
  try {
    const extensionId = options.extension ? await browser.installExtension(resolve(options.extension)) : null;
    return {
      browser,
      extensionId,
      // A key at a time: over BiDi puppeteer pastes single characters only.
      senses: { findMark, insertText: (page, text) => page.keyboard.type(text) },
      watchContents: () => contentsOf(browser, extensionId !== null),
      openPanel() {
        if (!extensionId) throw new Error('There is no extension in this browser, so there is no panel to open.');
        return openSidebar(browser, extensionId);
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function preferences({ port, downloads }: LaunchOptions): Record<string, unknown> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'intl.locale.requested': 'en-US',
    // Consoles of pages, and of everything of the browser itself, extensions included.
    'devtools.console.stdout.content': true,
    'devtools.console.stdout.chrome': true,
    ...(downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': resolve(downloads) } : {}),
  };
}
