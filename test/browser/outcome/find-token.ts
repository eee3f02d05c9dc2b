/**
 * Where a secret has been left behind: documents and addresses, the extension's stores, what its panel is told (the
 * report with it), outlines of pages, consoles, downloads, the browser's history, the clipboard.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holds } from './encodings.ts';

/** A document as it stands. */
export interface OpenDocument {
  readonly url: string;
  /** Every text and attribute, below closed shadow roots too, and what stands in its fields. */
  readonly words: string;
}

export interface ConsoleLine {
  /** Where it was written, as far as the browser tells. */
  readonly of: string;
  readonly text: string;
}

/** What a browser holds; each browser is asked in its own way. */
export interface Contents {
  documents(): Promise<readonly OpenDocument[]>;
  /** Store name to its content as text; `null` without an extension. Throws when its stores could not be read. */
  stores(): Promise<Readonly<Record<string, string>> | null>;
  /** Everything written to a console since the browser started: tabs, panel and background. */
  readonly console: readonly ConsoleLine[];
  /**
   * Place to text: what the panel is told, outlines of pages (`labels`: words that may stand in them), history,
   * clipboard; nothing where the browser cannot be asked.
   */
  elsewhere(labels: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** Every request that the extension made since the browser started; nothing where the browser does not tell. */
  readonly traffic: readonly ExtensionRequest[];
}

export interface ExtensionRequest {
  /** `service_worker` or `page`. */
  readonly by: string;
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
  /** Names of the cookies that went with it. */
  readonly cookies: readonly string[];
}

export interface TokenSearch {
  readonly contents: Contents;
  readonly token: string;
  /** Folder that downloads went to. */
  readonly downloads?: string;
  /** Words that outlines of pages are allowed to hold: for showing that they are searched. */
  readonly outlineMayHold?: readonly string[];
  /** Places where it belongs, by the start of their name, e.g. "document https://app.fax.plus". */
  readonly rightful?: readonly string[];
}

/** Names of every place where the token stands, in whichever encoding; empty: nowhere. */
export async function findToken(search: TokenSearch): Promise<readonly string[]> {
  const { contents, token, rightful = [] } = search;
  if (token.length < 8) throw new Error('A token this short would be found by accident.');
  const stores = Object.entries((await contents.stores()) ?? {});
  const places = [
    ...inDocuments(await contents.documents(), token),
    ...stores.filter(([, text]) => holds(text, token)).map(([store]) => store),
    ...placesIn(await contents.elsewhere(search.outlineMayHold ?? []), token),
    ...contents.console.filter((line) => holds(line.text, token)).map((line) => `console of ${line.of}`),
    ...(search.downloads ? await inFolder(search.downloads, token) : []),
  ];
  return [...new Set(places)].filter((place) => !rightful.some((start) => place.startsWith(start)));
}

const placesIn = (texts: Readonly<Record<string, string>>, token: string): readonly string[] =>
  Object.entries(texts).flatMap(([place, text]) => (holds(text, token) ? [place] : []));

function inDocuments(documents: readonly OpenDocument[], token: string): readonly string[] {
  return documents.flatMap(({ url, words }) => {
    // The address without its query: where it stands, not what is asked.
    const [place] = url.split(/[?#]/);
    return [...(holds(words, token) ? [`document ${place}`] : []), ...(holds(url, token) ? [`address ${place}`] : [])];
  });
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
