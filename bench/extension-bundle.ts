/**
 * The verifying code as the extension has it: bundled with the stand-ins for Node's modules, so that what is measured
 * is what the background runs and not what Node would load from `node_modules`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleSaml } from '../test/fixtures/saml/bundle.ts';
import type * as Bundled from './extension-entry.ts';

/** Bundles and loads it. @throws Error when there is nothing to load. */
export async function loadExtensionBundle(): Promise<typeof Bundled> {
  const code = await bundleSaml(fileURLToPath(new URL('./extension-entry.ts', import.meta.url)), 'es');
  const folder = fileURLToPath(new URL('../results/bench/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}saml.mjs`;
  writeFileSync(file, code);
  return import(pathToFileURL(file).href);
}
