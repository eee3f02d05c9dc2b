/**
 * Where a secret has been left behind: documents and addresses, the extension's stores, what its panel is told (the
 * report with it), outlines of pages, consoles, downloads, the browser's history, the clipboard.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Protocol, Target } from 'puppeteer';
import { childrenOf } from '../dom-tree.ts';
import { whatIsRemembered } from './browser-memory.ts';
import type { ConsoleRecord } from './console-record.ts';
import { holds } from './encodings.ts';
import { readStores } from './extension-stores.ts';
import { whatIsTold } from './told.ts';

export interface TokenSearch {
  readonly browser: Browser;
  readonly token: string;
  readonly console?: ConsoleRecord;
  /** Folder that downloads went to. */
  readonly downloads?: string;
  /** Words that outlines of pages are allowed to hold: for showing that they are searched. */
  readonly outlineMayHold?: readonly string[];
  /** Places where it belongs, by the start of their name, e.g. "document https://app.fax.plus". */
  readonly rightful?: readonly string[];
}

/** Names of every place where the token stands, in whichever encoding; empty: nowhere. */
export async function findToken(search: TokenSearch): Promise<readonly string[]> {
  const { browser, token, rightful = [] } = search;
  if (token.length < 8) throw new Error('A token this short would be found by accident.');
  const places = [
    ...(await inDocuments(browser, token)),
    ...(await inStores(browser, token)),
    ...placesIn(await whatIsTold(browser, search.outlineMayHold ?? []), token),
    ...placesIn(await whatIsRemembered(browser), token),
    ...(search.console?.lines ?? []).filter((line) => holds(line.text, token)).map((line) => `console of ${line.of}`),
    ...(search.downloads ? await inFolder(search.downloads, token) : []),
  ];
  return [...new Set(places)].filter((place) => !rightful.some((start) => place.startsWith(start)));
}

const placesIn = (texts: Readonly<Record<string, string>>, token: string): readonly string[] =>
  Object.entries(texts).flatMap(([place, text]) => (holds(text, token) ? [place] : []));

const withDocuments: ReadonlySet<string> = new Set(['page', 'other', 'webview', 'background_page', 'tab']);

async function inDocuments(browser: Browser, token: string): Promise<readonly string[]> {
  const places: string[] = [];
  for (const target of browser.targets()) {
    if (!withDocuments.has(target.type()) || !/^(https|chrome-extension):/.test(target.url())) continue;
    const found = await withSession(target, async (session) => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      return holds(wordsOf(root).join('\n'), token) || (await inFieldValues(session, root, token));
    });
    // The address without its query: where it stands, not what is asked.
    if (found) places.push(`document ${target.url().split(/[?#]/)[0]}`);
    if (holds(target.url(), token)) places.push(`address ${target.url().split(/[?#]/)[0]}`);
  }
  return places;
}

/** Every text and attribute of a document. */
function wordsOf(node: Protocol.DOM.Node): readonly string[] {
  return [node.nodeValue, ...(node.attributes ?? []), ...childrenOf(node).flatMap(wordsOf)];
}

/** What stands in a field is no attribute: the elements themselves are asked, those in closed roots too. */
async function inFieldValues(session: CDPSession, root: Protocol.DOM.Node, token: string): Promise<boolean> {
  for (const { backendNodeId } of fieldsOf(root)) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { return this.value; }',
      returnByValue: true,
    });
    if (holds(String(result.value), token)) return true;
  }
  return false;
}

function fieldsOf(node: Protocol.DOM.Node): readonly Protocol.DOM.Node[] {
  const own = ['INPUT', 'TEXTAREA'].includes(node.nodeName) ? [node] : [];
  return [...own, ...childrenOf(node).flatMap(fieldsOf)];
}

async function inStores(browser: Browser, token: string): Promise<readonly string[]> {
  const places = new Set<string>();
  let read = (await browser.extensions()).size === 0;
  for (const target of browser.targets()) {
    if (!target.url().startsWith('chrome-extension:') || !['page', 'service_worker'].includes(target.type())) continue;
    const stores = await withSession(target, readStores);
    read ||= stores !== null;
    for (const [store, text] of Object.entries(stores ?? {})) if (holds(text, token)) places.add(store);
  }
  if (!read) throw new Error("None of the extension's contexts answered: its stores have not been searched.");
  return [...places];
}

async function inFolder(folder: string, token: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const places: string[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const text = await readFile(join(entry.parentPath, entry.name), 'latin1');
    if (holds(text, token)) places.push(`download ${entry.name}`);
  }
  return places;
}

/** `null` when the target has gone away meanwhile: then there is nothing left to search. Any other failure is thrown. */
async function withSession<T>(target: Target, ask: (session: CDPSession) => Promise<T>): Promise<T | null> {
  try {
    const session = await target.createCDPSession();
    try {
      return await ask(session);
    } finally {
      await session.detach().catch(() => undefined);
    }
  } catch (error) {
    if (target.browser().targets().includes(target)) throw error;
    return null;
  }
}
