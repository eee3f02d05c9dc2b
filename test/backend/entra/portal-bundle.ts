import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** One document of the replica portal and what it loads from its own origin. */
export interface PageBundle {
  readonly html: string;
  readonly js: string;
  readonly css: string;
}

/** `shell` is the portal's top document, `frame` the document of the React blades. */
export interface PortalBundle {
  readonly shell: PageBundle;
  readonly frame: PageBundle;
}

const folder = new URL('./portal/', import.meta.url);

/**
 * Bundles the browser code of the replica portal, in memory.
 * The pages expect their scripts at `/shell.js` and `/frame.js`, their styles at `/shell.css` and `/frame.css`.
 * In the head of `shell.html` these are read: `<meta name="slowness" content="400">` (milliseconds),
 * `<meta name="seed" content="1">`, `<meta name="dummy-certificate" content="on">`.
 */
export async function buildPortal(): Promise<PortalBundle> {
  const [shell, frame] = await Promise.all([
    bundlePage('shell/start.ts', 'shell/styles/shell.css', 'shell/shell.html'),
    bundlePage('frame/start.tsx', 'frame/frame.css', 'frame/frame.html'),
  ]);
  return { shell, frame };
}

async function bundlePage(script: string, style: string, page: string): Promise<PageBundle> {
  const [js, css, html] = await Promise.all([bundle(script), bundle(style), readFile(new URL(page, folder), 'utf8')]);
  return { html, js, css };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, folder))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    // Neither the project's tsconfig nor its React settings belong to these pages.
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}
