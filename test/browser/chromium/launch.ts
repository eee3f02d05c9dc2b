/** Chromium, Chrome or Edge: how it is started, and where its side panel is found. */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer';
import { type LaunchedBrowser, type LaunchOptions, panelMs, smallWindowSize, windowSize } from '../launched-browser.ts';
import { until } from '../until.ts';
import { contentsOf } from './contents.ts';
import { findMark } from './mark.ts';

/** Throws what puppeteer throws when the browser does not start. */
export async function launchChromium(options: LaunchOptions): Promise<LaunchedBrowser> {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    // Extensions go in over the debugging pipe: the one way branded Chrome still takes them.
    pipe: true,
    enableExtensions: options.extension ? [resolve(options.extension)] : true,
    userDataDir: options.profile ? resolve(options.profile) : undefined,
    // No emulated viewport: the panel narrows the page as it does for a person.
    defaultViewport: null,
    downloadBehavior: options.downloads
      ? { policy: 'allow', downloadPath: resolve(options.downloads) }
      : { policy: 'default' },
    args: [...browserArguments(options)],
  });
  try {
    const extension = options.extension ? await firstExtension(browser) : null;
    return {
      browser,
      extensionId: extension?.id ?? null,
      senses: { findMark, insertText: (page, text) => page.keyboard.sendCharacter(text) },
      watchContents: () => contentsOf(browser),
      openPanel: () => openPanel(browser, extension),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function browserArguments({ port, window }: LaunchOptions): readonly string[] {
  const { width, height } = window === 'small' ? smallWindowSize : windowSize;
  return [
    `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    '--ignore-certificate-errors',
    `--window-size=${width},${height}`,
    '--lang=en-US',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    // Chromium's sandbox refuses to run as root, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

async function firstExtension(browser: Browser): Promise<Extension> {
  // The browser answers before it has listed what it loaded.
  const extension = await until(async () => [...(await browser.extensions()).values()].at(0), { withinMs: 5_000 });
  if (!extension) throw new Error('The browser started without the extension.');
  return extension;
}

/**
 * The panel's document is the page target of the extension that lives in no tab. A worker that has not yet said that
 * a press of the icon opens the panel lets the press pass: it is pressed again, as anybody would.
 */
async function openPanel(browser: Browser, extension: Extension | null): Promise<Page> {
  if (!extension) throw new Error('There is no extension in this browser, so there is no panel to open.');
  const [tab] = await browser.pages();
  if (!tab) throw new Error('There is no tab to open the panel beside.');
  await tab.bringToFront();
  const origin = `chrome-extension://${extension.id}/`;
  const isPanel = (target: Target) => target.type() === 'page' && target.url().startsWith(origin);
  for (let presses = 0; presses < 8; presses += 1) {
    await extension.triggerAction(tab);
    const target = await until(() => browser.targets().find(isPanel), { withinMs: panelMs });
    if (target) return await target.asPage();
  }
  throw new Error('The icon was pressed, but no side panel opened.');
}
