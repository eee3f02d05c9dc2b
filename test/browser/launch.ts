/** A real browser in front of the bundled backend, with the production build of the extension in it. */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer';
import type { Value } from '../backend/variant.ts';
import { until } from './until.ts';

export interface LaunchOptions {
  readonly executablePath: string;
  /** The backend's TLS port on 127.0.0.1; every host name in the browser leads there. */
  readonly port: number;
  /** Folder of an unpacked build, or `null` for a browser without the extension. */
  readonly extension: string | null;
  /** Profile folder; given again, the browser comes back with what it had stored. */
  readonly profile?: string;
  readonly headless: boolean;
  /** How large the pages are; `wide` unless told. */
  readonly window?: Value<'window'>;
  /** Where downloads go; the profile's default unless told. */
  readonly downloads?: string;
}

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** `null` when launched without one. */
  readonly extension: Extension | null;
  /** Presses the extension's icon and gives the real side panel it opens. Pressing again would close it. */
  openPanel(): Promise<Page>;
  close(): Promise<void>;
}

/** The page is then about 1440 x 900 or 1024 x 700 pixels, with the 360 pixels of the panel and the frame around it. */
const windowSizes = { wide: '1826,995', zoomed: '1826,995', small: '1410,795' } as const;
/** A panel that is going to open is there by then. */
const panelMs = 2_000;

/** Throws what puppeteer throws when the browser does not start. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
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
    args: [...browserArguments(options.port), `--window-size=${windowSizes[options.window ?? 'wide']}`],
  });
  try {
    const extension = options.extension ? await firstExtension(browser) : null;
    return { browser, extension, openPanel: () => openPanel(browser, extension), close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function browserArguments(port: number): readonly string[] {
  return [
    `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    '--ignore-certificate-errors',
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
