/** Opens the panel's stage in Chromium and shows one screen after another on it. */
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer';
import type { Language } from '../../../lib/messages/languages.ts';
import type { View } from '../../../lib/protocol/view.ts';
import { catalogueOf } from '../spoken.ts';

export type Theme = 'light' | 'dark';

export interface Stage {
  readonly page: Page;
  show(view: View, shown: { language: Language; theme: Theme; width: number }): Promise<void>;
}

/** The panel's code and styles as one document. */
export async function stageDocument(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/stage.tsx`],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' },
    logLevel: 'silent',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = textOf('.js').replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>SSO Migration Assistant</title>
<meta name="color-scheme" content="light dark"><style>${textOf('.css')}</style></head>
<body><script>${script}</script></body></html>`;
}

export async function openStage(browser: Browser, document: string): Promise<Stage> {
  const page = await browser.newPage();
  await page.setContent(document);
  return {
    page,
    async show(view, { language, theme, width }) {
      await page.setViewport({ width, height: 820 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const said = JSON.stringify([view, language, catalogueOf(language)]);
      await page.evaluate(`show(...${said})`);
    },
  };
}
