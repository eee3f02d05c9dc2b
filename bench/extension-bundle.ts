/**
 * The verifying code as the extension has it: bundled with the stand-ins for Node's modules, so that what is measured
 * is what the background runs and not what Node would load from `node_modules`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { xmlCryptoShims } from '../lib/saml/node-shims/aliases.ts';
import type * as Bundled from './extension-entry.ts';

/** Bundles and loads it; takes about a second. @throws Error when there is nothing to load. */
export async function loadExtensionBundle(): Promise<typeof Bundled> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [xmlCryptoShims()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('./extension-entry.ts', import.meta.url)), formats: ['es'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('no bundle');
  const folder = fileURLToPath(new URL('../results/bench/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}saml.mjs`;
  writeFileSync(file, chunk.code);
  return import(pathToFileURL(file).href);
}
