/**
 * The real sidebar of Firefox. WebDriver BiDi leaves out the documents of extensions that stand in no tab (bug 1755014),
 * although everything it does to a document it can do to them. So the browser's own window, which scripts may reach in
 * a Firefox started with `--remote-allow-system-access`, is asked to find the sidebar's document by name as well.
 */
import type { Browser, Page } from 'puppeteer';
import * as z from 'zod';
import { panelMs } from '../launched-browser.ts';
import { until } from '../until.ts';
import { adopt, ask, windowsOf } from './remote.ts';

/** Runs in the window: the name of the sidebar's document, `null` while none is open. */
const nameOfSidebar = `() => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const open = () => document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser') ?? null;
  const sidebar = open();
  if (!sidebar?.currentURI.spec.startsWith('moz-extension:')) return null;
  if (!sidebar.permanentKey) {
    sidebar.permanentKey = new (Cu.getGlobalForObject(Services).Object)();
    const usual = NavigableManager.getBrowserById;
    NavigableManager.getBrowserById = function (id) {
      const present = open();
      return present?.permanentKey && this.getIdForBrowser(present) === id ? present : usual.call(this, id);
    };
  }
  return NavigableManager.getIdForBrowser(sidebar);
}`;

/** Runs in the window: a real click in the middle of the extension's icon in the toolbar. */
const pressIcon = `async (id) => {
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const { makeWidgetId } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs').ExtensionCommon;
  const icon = document.getElementById(makeWidgetId(id) + '-BAP');
  if (!icon?.checkVisibility()) return false;
  const { x, y, width, height } = icon.getBoundingClientRect();
  for (const type of ['mousemove', 'mousedown', 'mouseup'])
    await event.synthesizeMouseAtPoint(x + width / 2, y + height / 2, { type, asyncEnabled: true }, window);
  return true;
}`;

/** Presses the icon and gives the panel in the sidebar. */
export async function openSidebar(browser: Browser, extensionId: string): Promise<Page> {
  const [window] = await windowsOf(browser);
  if (!window) throw new Error('Firefox has no window.');
  const present = async () =>
    z
      .string()
      .nullable()
      .parse(await ask(browser, window, nameOfSidebar));
  for (let presses = 0; presses < 8; presses += 1) {
    const pressed = await ask(browser, window, pressIcon, { type: 'string', value: extensionId });
    const name = await until(present, { withinMs: panelMs });
    if (pressed && name) return await adopt(browser, name);
  }
  throw new Error('The icon was pressed, but no sidebar opened.');
}
