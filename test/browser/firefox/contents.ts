/** What can be searched in Firefox: documents over WebDriver BiDi, stores in the panel, consoles in what it prints. */
import type { Browser, Frame, Page } from 'puppeteer';
import { readInside } from '../extension-stores.ts';
import type { ConsoleLine, Contents, OpenDocument } from '../outcome/find-token.ts';
import { below, contextOf, nodes, type RemoteNode, valuesOf } from './remote.ts';

const isOwn = (page: Page) => page.url().startsWith('moz-extension:');

/** Whatever Firefox prints is kept from now on. */
export function contentsOf(browser: Browser, hasExtension: boolean): Contents {
  return {
    documents: () => readDocuments(browser),
    stores: async () => (hasExtension ? await readStores(browser) : null),
    // Neither can be asked from outside; the extension is the same as the one that is asked in Chromium.
    elsewhere: async () => ({}),
    console: recordConsole(browser),
    traffic: [],
  };
}

async function readDocuments(browser: Browser): Promise<readonly OpenDocument[]> {
  const documents: OpenDocument[] = [];
  for (const page of await browser.pages()) {
    for (const frame of page.frames()) {
      if (!/^(https|moz-extension|about:srcdoc)/.test(frame.url())) continue;
      const words = await readFrame(browser, frame).catch((error: unknown) => {
        // Gone away meanwhile: then there is nothing left to search.
        if (page.isClosed() || frame.detached) return null;
        throw error;
      });
      if (words !== null) documents.push({ url: frame.url(), words });
    }
  }
  return documents;
}

async function readFrame(browser: Browser, frame: Frame): Promise<string> {
  const context = contextOf(frame);
  const roots = await nodes(browser, context, '() => [document.documentElement]', null);
  // What stands in a field is no attribute: the elements themselves are asked, those in closed roots too.
  const fields = roots.flatMap(fieldsOf);
  return [...roots.flatMap(wordsOf), ...(await valuesOf(browser, context, fields))].join('\n');
}

function wordsOf(node: RemoteNode): readonly string[] {
  const { nodeValue = '', attributes = {} } = node.value ?? {};
  return [nodeValue, ...Object.values(attributes), ...below(node).flatMap(wordsOf)];
}

function fieldsOf(node: RemoteNode): readonly RemoteNode[] {
  const own = ['input', 'textarea'].includes(node.value?.localName ?? '') ? [node] : [];
  return [...own, ...below(node).flatMap(fieldsOf)];
}

/** The event page sees the same stores as the panel: they belong to one origin. */
async function readStores(browser: Browser): Promise<Readonly<Record<string, string>>> {
  const panel = (await browser.pages()).find(isOwn);
  if (!panel) throw new Error('The panel is not open: the stores of the extension have not been searched.');
  return await panel.evaluate(readInside);
}

/** With `devtools.console.stdout.*` Firefox prints what any console is told, and errors nobody caught. */
function recordConsole(browser: Browser): readonly ConsoleLine[] {
  const lines: ConsoleLine[] = [];
  const { stdout, stderr } = browser.process() ?? {};
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => lines.push({ of: 'Firefox', text }));
  }
  return lines;
}
