import { describe, expect, it } from 'vitest';
import { candidates, findBrowser, findFirefox } from './find-browser.ts';

const nowhere = { mayInstall: false, exists: () => false, environment: {} } as const;

describe('findBrowser', () => {
  it('takes what CHROME_PATH names, and says so when it does not exist', async () => {
    const environment = { CHROME_PATH: '/opt/chrome' };
    expect(await findBrowser({ ...nowhere, environment, exists: () => true })).toEqual({
      ok: true,
      browser: { executablePath: '/opt/chrome', how: 'environment' },
    });
    expect(await findBrowser({ ...nowhere, environment })).toMatchObject({ ok: false, message: /CHROME_PATH/ });
  });

  it.each<[NodeJS.Platform, string]>([
    ['linux', '/usr/bin/google-chrome'],
    ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ])('finds an installed one on %s', async (platform, path) => {
    const found = await findBrowser({ ...nowhere, platform, exists: (candidate) => candidate === path });
    expect(found).toMatchObject({ ok: true, browser: { executablePath: path, how: 'installed' } });
  });

  it('looks into the program folders of Windows', () => {
    const paths = candidates('win32', { PROGRAMFILES: 'C:/Program Files' });
    expect(paths.some((path) => path.endsWith('msedge.exe'))).toBe(true);
  });

  it('prefers Chromium to branded Chrome', () => {
    const paths = candidates('linux', { PATH: '/usr/bin' });
    expect(paths.indexOf('/usr/bin/chromium')).toBeLessThan(paths.indexOf('/usr/bin/google-chrome'));
  });

  it('says how to get one when there is none', async () => {
    expect(await findBrowser(nowhere)).toMatchObject({ ok: false, code: 'no-browser', message: /CHROME_PATH/ });
  });
});

describe('findFirefox', () => {
  it('takes what FIREFOX_PATH names, and says so when it does not exist', () => {
    const environment = { FIREFOX_PATH: '/opt/firefox' };
    expect(findFirefox({ ...nowhere, environment, exists: () => true })).toEqual({
      ok: true,
      browser: { executablePath: '/opt/firefox', how: 'environment' },
    });
    expect(findFirefox({ ...nowhere, environment })).toMatchObject({ ok: false, message: /FIREFOX_PATH/ });
  });

  it.each<[NodeJS.Platform, string]>([
    ['linux', '/usr/bin/firefox'],
    ['darwin', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['win32', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
  ])('finds an installed one on %s', (platform, path) => {
    const environment = { PROGRAMFILES: 'C:/Program Files' };
    const found = findFirefox({ environment, platform, exists: (candidate) => candidate === path });
    expect(found).toMatchObject({ ok: true, browser: { executablePath: path, how: 'installed' } });
  });

  it('says how to get one when there is none', () => {
    expect(findFirefox(nowhere)).toMatchObject({ ok: false, code: 'no-browser', message: /FIREFOX_PATH/ });
  });
});
