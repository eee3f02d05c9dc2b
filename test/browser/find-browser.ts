/** Browsers that can load the extension: of Chrome's kind the one installed, a download or a package; or a Firefox. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface FoundBrowser {
  readonly executablePath: string;
  /** `installed`: was there; `downloaded`: Chrome for Testing; `package`: the distribution's Chromium. */
  readonly how: 'environment' | 'installed' | 'downloaded' | 'package';
}

export type BrowserSearch =
  | { readonly ok: true; readonly browser: FoundBrowser }
  | { readonly ok: false; readonly code: 'no-browser'; readonly message: string };

export interface BrowserSearchOptions {
  /** Where a downloaded Chrome for Testing is kept. */
  readonly cacheDir?: string;
  /** May anything be fetched or installed? Yes unless told. */
  readonly mayInstall?: boolean;
  /** Says what is going on while something long happens. */
  readonly say?: (sentence: string) => void;
  readonly signal?: AbortSignal;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly exists?: (path: string) => boolean;
}

/** Downloads either start within moments or not at all: the whole of it is given two minutes. */
const downloadMs = 120_000;
const packageMs = 180_000;

/** Never throws for want of a browser: the answer then says in one sentence how to get one. */
export async function findBrowser(options: BrowserSearchOptions = {}): Promise<BrowserSearch> {
  const { environment = process.env, platform = process.platform, exists = existsSync } = options;
  const named = environment.CHROME_PATH;
  if (named) {
    return exists(named)
      ? found(named, 'environment')
      : none(`CHROME_PATH names ${named}, which does not exist. Correct it or unset it.`);
  }
  const installed = candidates(platform, environment).find(exists);
  if (installed) return found(installed, 'installed');
  if (options.mayInstall !== false) {
    const fetched = (await download(options)) ?? (await installPackage(options));
    if (fetched) return fetched;
  }
  return none(
    'No Chrome, Chromium or Edge was found and none could be fetched: install one (for example "apt-get install chromium", or https://www.google.com/chrome), or name it in CHROME_PATH.',
  );
}

/** An installed Firefox: what FIREFOX_PATH names, or the first there is. Nothing is fetched. */
export function findFirefox({
  environment = process.env,
  platform = process.platform,
  exists = existsSync,
}: Pick<BrowserSearchOptions, 'environment' | 'platform' | 'exists'> = {}): BrowserSearch {
  const named = environment.FIREFOX_PATH;
  if (named) {
    return exists(named)
      ? found(named, 'environment')
      : none(`FIREFOX_PATH names ${named}, which does not exist. Correct it or unset it.`);
  }
  const installed = firefoxCandidates(platform, environment).find(exists);
  return installed
    ? found(installed, 'installed')
    : none(
        'No Firefox was found: install one (for example "apt-get install firefox-esr"), or name it in FIREFOX_PATH.',
      );
}

function firefoxCandidates(platform: NodeJS.Platform, environment: NonNullable<BrowserSearchOptions['environment']>) {
  if (platform === 'darwin')
    return ['', homedir()].map((root) => `${root}/Applications/Firefox.app/Contents/MacOS/firefox`);
  if (platform === 'win32') return inProgramFolders(['Mozilla Firefox/firefox.exe'], environment);
  return inPath(['firefox-esr', 'firefox'], environment);
}

/**
 * Where Chromium, Chrome and Edge live, best first. Chromium comes before branded Chrome: from version 137 on, that
 * one ignores --load-extension and takes extensions over the debugging pipe only (which is how they are loaded here).
 */
export function candidates(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
    return ['', homedir()].flatMap((root) =>
      apps.map((app) => `${root}/Applications/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const programs = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'];
    return inProgramFolders([...programs, 'Microsoft/Edge/Application/msedge.exe'], environment);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  return inPath(names, environment);
}

function inProgramFolders(programs: readonly string[], environment: Readonly<Record<string, string | undefined>>) {
  const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
  return programs.flatMap((program) => roots.filter((root) => root !== undefined).map((root) => join(root, program)));
}

function inPath(names: readonly string[], environment: Readonly<Record<string, string | undefined>>) {
  const folders = new Set([...(environment.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin']);
  return names.flatMap((name) => [...folders].map((folder) => join(folder, name)));
}

/** Chrome for Testing in the build this puppeteer was made for, through puppeteer's own command. */
async function download({ cacheDir = '.cache/browsers', say, signal }: BrowserSearchOptions) {
  say?.('No browser is installed: fetching Chrome for Testing …');
  const command = createRequire(import.meta.url).resolve('puppeteer/lib/puppeteer/node/cli.js');
  const args = [command, 'browsers', 'install', 'chrome', '--path', cacheDir, '--format', '{{path}}'];
  try {
    const { stdout } = await run(process.execPath, args, { timeout: downloadMs, signal });
    const path = stdout.trim().split('\n').at(-1) ?? '';
    return existsSync(path) ? found(path, 'downloaded') : null;
  } catch {
    signal?.throwIfAborted();
    say?.('The download is not reachable from here.');
    return null;
  }
}

/** Debian's and Ubuntu's Chromium, where this process may install packages. */
async function installPackage({ say, signal }: BrowserSearchOptions) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  say?.('Installing the chromium package of this distribution …');
  const settings = { timeout: packageMs, signal, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    await run('apt-get', ['update'], settings);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], settings);
    return existsSync('/usr/bin/chromium') ? found('/usr/bin/chromium', 'package') : null;
  } catch {
    signal?.throwIfAborted();
    say?.('The package could not be installed.');
    return null;
  }
}

function found(executablePath: string, how: FoundBrowser['how']): BrowserSearch {
  return { ok: true, browser: { executablePath, how } };
}

function none(message: string): BrowserSearch {
  return { ok: false, code: 'no-browser', message };
}
