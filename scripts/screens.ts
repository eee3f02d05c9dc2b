/** `npm run screens`: a picture of every screen of the panel, to be looked at. */
import { mkdir } from 'node:fs/promises';
import { launchChromium } from '../test/locate/chromium.ts';
import { screens } from '../test/panel/screens/screens.ts';
import { openStage, stageDocument } from '../test/panel/screens/stage.ts';

const [wanted = ''] = process.argv.slice(2);
const folder = 'results/screens';
await mkdir(folder, { recursive: true });
const [browser, document] = await Promise.all([launchChromium(), stageDocument()]);
const stage = await openStage(browser, document);
for (const language of ['en', 'de', 'ja'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [320, 480]) {
      for (const [name, view] of screens) {
        const file = `${name}.${language}.${theme}.${width}.png`;
        if (!file.includes(wanted)) continue;
        await stage.show(view, { language, theme, width });
        await stage.page.screenshot({ path: `${folder}/${file}`, fullPage: true });
      }
    }
  }
}
await browser.close();
