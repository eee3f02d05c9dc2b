/** Nothing cut off, nothing sticking out, nothing axe finds: in the narrowest panel, in every language and theme. */
import axe from 'axe-core';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { type Language, languages } from '../../../lib/messages/languages.ts';
import { launchChromium } from '../../locate/chromium.ts';
import { screens } from './screens.ts';
import { openStage, type Stage, stageDocument, type Theme } from './stage.ts';

const narrowest = 320;

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  const [launched, document] = await Promise.all([launchChromium(), stageDocument()]);
  browser = launched;
  stage = await openStage(browser, document);
  await stage.page.evaluate(axe.source);
}, 60_000);
afterAll(() => browser?.close());

const Texts = z.array(z.string());

/** What reaches beyond the panel's edge, or whose text is larger than its own box without being scrolled there. */
const cutOff = `(() => {
  const described = (element) => element.localName + '.' + element.className + ': ' + element.textContent.slice(0, 60);
  const wide = [...document.querySelectorAll('.panel *')].filter((element) => {
    const { right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || element.closest('.unseen')) return false;
    const clips = getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
    return right > innerWidth + 1 || clips;
  });
  return wide.map(described);
})()`;

/** What is folded away is read as well. */
const unfold = "for (const details of document.querySelectorAll('details')) details.open = true";

/** WCAG 2.2 AA, as far as a machine can tell; in the other theme only the colours differ. */
const rules = {
  light: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  dark: { runOnly: { type: 'rule', values: ['color-contrast'] } },
};
const violations = (theme: Theme) => `axe.run(document, ${JSON.stringify(rules[theme])}).then(
  ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`;

/** What the page says of each screen, where it says anything. */
async function ofEachScreen(language: Language, theme: Theme, expression: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, view] of screens) {
    await stage.show(view, { language, theme, width: narrowest });
    await stage.page.evaluate(unfold);
    const texts = Texts.parse(await stage.page.evaluate(expression));
    if (texts.length > 0) found[name] = texts;
  }
  return found;
}

it.each(languages)(
  'nothing is cut off in %s',
  async (language) => {
    expect(await ofEachScreen(language, 'light', cutOff)).toEqual({});
  },
  60_000,
);

it.each<Theme>(['light', 'dark'])(
  'axe finds nothing in %s',
  async (theme) => {
    expect(await ofEachScreen('de', theme, violations(theme))).toEqual({});
  },
  90_000,
);
