/** What the extension asks for, as the configuration says it; `built-manifest.test.ts` reads what WXT makes of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agentMatches } from '../../lib/injection/matches.ts';
import config from '../../wxt.config.ts';
import { type Browser, expectNoMoreThanNeeded, Manifest } from './expected.ts';

const shipped = ['lib', 'entrypoints']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');

describe.each<Browser>(['chrome', 'firefox'])('for %s', (browser) => {
  const manifest = async () => {
    if (typeof config.manifest !== 'function') throw new Error('The manifest is no longer made for each browser.');
    const made = await config.manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
    // As it will be written: without what is undefined.
    return Manifest.parse(JSON.parse(JSON.stringify(made)));
  };

  it('asks for no more than is needed', async () => {
    expectNoMoreThanNeeded(await manifest(), browser);
  });

  it('asks for the hosts the scripts run on', async () => {
    expect((await manifest()).host_permissions).toEqual(agentMatches);
  });

  it('uses every permission it asks for', async () => {
    const unused = (await manifest()).permissions.filter((name) => !new RegExp(`\\b${name}\\??\\.\\w`).test(shipped));
    expect(unused).toEqual([]);
  });
});

it('is version 3 for every browser', () => {
  expect(config.manifestVersion).toBe(3);
});
