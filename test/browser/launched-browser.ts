/** What every kind of browser is launched with, and what it can then be asked for. */
import type { Browser, Page } from 'puppeteer';
import type { Value } from '../backend/variant.ts';
import type { Senses } from './administrator/senses.ts';
import type { Contents } from './outcome/find-token.ts';

/** As WXT calls them; Chromium, Chrome and Edge are all `chrome`. */
export type BrowserKind = 'chrome' | 'firefox';

export interface LaunchOptions {
  readonly executablePath: string;
  /** Chrome unless told. */
  readonly kind?: BrowserKind;
  /** The backend's TLS port on 127.0.0.1; every host name in the browser leads there. */
  readonly port: number;
  /** Folder of an unpacked build for this kind of browser, or `null` for a browser without the extension. */
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
  readonly extensionId: string | null;
  readonly senses: Senses;
  /** Everything in it that can be searched; its consoles are listened to from now on. */
  watchContents(): Contents;
  /** Presses the extension's icon and gives the real side panel it opens. Pressing again would close it. */
  openPanel(): Promise<Page>;
  close(): Promise<void>;
}

/** The page is then about 1440 x 900 pixels, with the panel beside it and the window's frame around it. */
export const windowSize = { width: 1826, height: 995 };
/** The page is then about 1024 x 700 pixels. */
export const smallWindowSize = { width: 1410, height: 795 };
/** Milliseconds in which a panel that is going to open is there. */
export const panelMs = 2_000;
