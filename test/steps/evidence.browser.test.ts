/**
 * Evidence for every locator of every step: on which pages, and in which languages of the portal, what it describes
 * may be written to, read, or only pointed at. The pages are those of the replicas, saved as outlines by
 * `test/fixtures/save-outlines.ts`, and a few made by hand of what the replicas do not show.
 *
 * What is expected is in `evidence.json`. `npx vitest run test/steps/evidence -u` writes it anew: read the difference.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Outline } from '../../lib/protocol/outline.ts';
import { outlinePage } from '../fixtures/outline-page.ts';
import { bundle, launchChromium, openPage } from '../locate/chromium.ts';
import { allLocators } from './all-locators.ts';
import { pagesByHand } from './pages-by-hand.ts';
import { translated } from './translated-page.ts';

const folder = join(import.meta.dirname, '../fixtures/pages/outlines');
/** Languages of the portal, English first; Alohi's dashboards are known in English alone. */
const languages = ['en', 'de', 'fr', 'es', 'ja'];
/** Two people of the example company who are on the saved pages. */
const locators = allLocators('Amara Dummond', 'Birger Eisimpleir');
/** Whatever is filled must be found well enough on some page, and that page must be found in every language. */
const filled = [
  'alohi.sso-url',
  'alohi.entity-id',
  'alohi.certificate',
  'alohi.sso-type',
  'entra.identifier-input',
  'entra.reply-url-input',
  'entra.tenant-url',
  'entra.secret-token',
];

interface EvidencePage {
  readonly name: string;
  readonly language: string;
  readonly html: string;
}

function savedPages(): readonly EvidencePage[] {
  return readdirSync(folder).flatMap((file) => {
    const name = file.replace('.outline.json', '');
    const outline = Outline.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const spoken = name.startsWith('entra') ? languages : ['en'];
    return spoken.map((language) => ({ name, language, html: outlinePage(translated(outline, language)) }));
  });
}

/** By locator and page, the answer in each language. */
const evidence = new Map(locators.map(({ id }) => [id, new Map<string, Map<string, string>>()]));
let browser: Browser;

beforeAll(async () => {
  let engine: string;
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
  const byHand = Object.entries(pagesByHand).map(([name, html]) => ({ name, language: 'en', html }));
  const { call, page } = await openPage(browser, engine, {});
  for (const { name, language, html } of [...savedPages(), ...byHand]) {
    await page.setContent(html);
    const own = locators.filter(({ id }) => name.startsWith(id.split('.')[0] ?? ''));
    for (const [id, answer] of Object.entries(await call('answers', own))) {
      if (answer === 'none') continue;
      const ofPage = evidence.get(id)?.get(name) ?? new Map<string, string>();
      evidence.get(id)?.set(name, ofPage.set(language, answer));
    }
  }
}, 180_000);
afterAll(() => browser?.close());

/** "write", or "write; de, ja: many" where languages differ from English. */
function inWords(name: string, answers: ReadonlyMap<string, string>): string {
  const english = answers.get('en') ?? 'none';
  const others = new Map<string, string[]>();
  for (const language of name.startsWith('entra-by-hand') || !name.startsWith('entra') ? [] : languages) {
    const answer = answers.get(language) ?? 'none';
    if (answer !== english) others.set(answer, [...(others.get(answer) ?? []), language]);
  }
  return [english, ...[...others].map(([answer, spoken]) => `${spoken.join(', ')}: ${answer}`)].join('; ');
}

it('is what is written down, for every locator on every page', async () => {
  const told = Object.fromEntries(
    [...evidence]
      .sort()
      .map(([id, pages]) => [
        id,
        Object.fromEntries([...pages].sort().map(([name, answers]) => [name, inWords(name, answers)])),
      ]),
  );
  await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot('evidence.json');
});

it.each(locators.map(({ id }) => id))('%s is found once on some page, well enough for what it is for', (id) => {
  const answers = [...(evidence.get(id)?.values() ?? [])].map((ofPage) => ofPage.get('en'));
  const enough = filled.includes(id) ? ['write'] : ['write', 'read', 'point'];
  expect(answers.some((answer) => answer !== undefined && enough.includes(answer))).toBe(true);
});
