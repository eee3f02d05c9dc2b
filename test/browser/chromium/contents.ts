/** What can be searched in Chromium, read over the debugging protocol. */
import type { Browser, CDPSession, Protocol, Target } from 'puppeteer';
import { readInside } from '../extension-stores.ts';
import type { Contents, OpenDocument } from '../outcome/find-token.ts';
import { whatIsRemembered } from './browser-memory.ts';
import { childrenOf } from './dom-tree.ts';
import { record } from './record.ts';
import { whatIsTold } from './told.ts';

const withDocuments: ReadonlySet<string> = new Set(['page', 'other', 'webview', 'background_page', 'tab']);

/** Consoles and the network are listened to from now on. */
export function contentsOf(browser: Browser): Contents {
  const { console, traffic } = record(browser);
  return {
    documents: () => readDocuments(browser),
    stores: () => readStores(browser),
    elsewhere: async (labels) => ({ ...(await whatIsTold(browser, labels)), ...(await whatIsRemembered(browser)) }),
    console,
    traffic,
  };
}

async function readDocuments(browser: Browser): Promise<readonly OpenDocument[]> {
  const documents: OpenDocument[] = [];
  for (const target of browser.targets()) {
    if (!withDocuments.has(target.type()) || !/^(https|chrome-extension):/.test(target.url())) continue;
    const words = await withSession(target, async (session) => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      return [...wordsOf(root), ...(await fieldValues(session, root))].join('\n');
    });
    documents.push({ url: target.url(), words: words ?? '' });
  }
  return documents;
}

/** Every text and attribute of a document. */
function wordsOf(node: Protocol.DOM.Node): readonly string[] {
  return [node.nodeValue, ...(node.attributes ?? []), ...childrenOf(node).flatMap(wordsOf)];
}

/** What stands in a field is no attribute: the elements themselves are asked, those in closed roots too. */
async function fieldValues(session: CDPSession, root: Protocol.DOM.Node): Promise<readonly string[]> {
  const values: string[] = [];
  for (const { backendNodeId } of fieldsOf(root)) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { return this.value; }',
      returnByValue: true,
    });
    values.push(String(result.value));
  }
  return values;
}

function fieldsOf(node: Protocol.DOM.Node): readonly Protocol.DOM.Node[] {
  const own = ['INPUT', 'TEXTAREA'].includes(node.nodeName) ? [node] : [];
  return [...own, ...childrenOf(node).flatMap(fieldsOf)];
}

/** Every living context of the extension is asked: what one of them sees the others may not. */
async function readStores(browser: Browser): Promise<Readonly<Record<string, string>> | null> {
  if ((await browser.extensions()).size === 0) return null;
  const contexts: Readonly<Record<string, string>>[] = [];
  for (const target of browser.targets()) {
    if (!target.url().startsWith('chrome-extension:') || !['page', 'service_worker'].includes(target.type())) continue;
    const stores = await withSession(target, evaluateInside);
    if (stores) contexts.push(stores);
  }
  if (contexts.length === 0) {
    throw new Error("None of the extension's contexts answered: its stores have not been searched.");
  }
  const names = new Set(contexts.flatMap((stores) => Object.keys(stores)));
  return Object.fromEntries([...names].map((name) => [name, contexts.map((stores) => stores[name] ?? '').join('\n')]));
}

async function evaluateInside(session: CDPSession): Promise<Readonly<Record<string, string>>> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${readInside.toString()})()`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
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
