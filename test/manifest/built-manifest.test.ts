/** The manifests as they ship: what WXT adds to the configuration is seen here only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { buildInTurn } from '../browser/build-in-turn.ts';
import { type Browser, expectNoMoreThanNeeded, Manifest } from './expected.ts';

const folderOf = async (browser: Browser) => inject(browser)?.extension ?? (await buildInTurn({ browser }));

describe.each<{ browser: Browser; background: object; panel: object }>([
  {
    browser: 'chrome',
    background: { service_worker: 'background.js' },
    panel: { side_panel: { default_path: 'sidepanel.html' } },
  },
  {
    browser: 'firefox',
    background: { scripts: ['background.js'] },
    panel: {
      sidebar_action: {
        default_panel: 'sidepanel.html',
        default_title: 'SSO Migration Assistant',
        open_at_install: false,
      },
    },
  },
])('built for $browser', ({ browser, background, panel }) => {
  it('asks for no more than is needed, and gives pages nothing', async () => {
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(await folderOf(browser), 'manifest.json'), 'utf8')));
    expectNoMoreThanNeeded(manifest, browser);
    const { side_panel, sidebar_action } = manifest;
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.background).toEqual(background);
    expect({ side_panel, sidebar_action }).toEqual({ side_panel: undefined, sidebar_action: undefined, ...panel });
  });
});
