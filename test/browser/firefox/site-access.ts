/** What a person does in Firefox itself, not in a page: taking sites away from an extension, and giving them back. */
import type { Browser } from 'puppeteer';
import { until } from '../until.ts';
import { ask, windowsOf } from './remote.ts';

/** Takes every site away, as the switches in about:addons do one by one. */
export async function takeSitesAway(browser: Browser, extensionId: string): Promise<void> {
  await inWindow(
    browser,
    `async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      const { origins } = await ExtensionPermissions.get(id);
      await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
    }`,
    extensionId,
  );
}

/** Presses *Allow* in the question that Firefox asks. False when it asks none. */
export async function allowWhatIsAsked(browser: Browser): Promise<boolean> {
  const press = `() => {
    const question = document.getElementById('addon-webext-permissions-notification');
    if (!question?.button || question.button.disabled) return false;
    question.button.click();
    return true;
  }`;
  return (await until(async () => (await inWindow(browser, press)) === true, { withinMs: 5_000 })) ?? false;
}

async function inWindow(browser: Browser, source: string, ...given: readonly string[]): Promise<unknown> {
  const [window] = await windowsOf(browser);
  if (!window) throw new Error('Firefox has no window.');
  return await ask(browser, window, source, ...given.map((value) => ({ type: 'string' as const, value })));
}
