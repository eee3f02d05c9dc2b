/** Where a secret has been left behind: documents, the extension's stores, consoles, downloads. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

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
}

export interface TokenSearch {
  readonly contents: Contents;
  readonly token: string;
  /** Folder that downloads went to. */
  readonly downloads?: string;
  /** Places where it belongs, by the start of their name, e.g. "document https://app.fax.plus". */
  readonly rightful?: readonly string[];
}

/** Names of every place where the token stands, in the clear or in base64; empty: nowhere. */
export async function findToken(search: TokenSearch): Promise<readonly string[]> {
  const { contents, token, rightful = [] } = search;
  if (token.length < 8) throw new Error('A token this short would be found by accident.');
  const stores = Object.entries((await contents.stores()) ?? {});
  const places = [
    ...inDocuments(await contents.documents(), token),
    ...stores.filter(([, text]) => holds(text, token)).map(([store]) => store),
    ...contents.console.filter((line) => holds(line.text, token)).map((line) => `console of ${line.of}`),
    ...(search.downloads ? await inFolder(search.downloads, token) : []),
  ];
  return [...new Set(places)].filter((place) => !rightful.some((start) => place.startsWith(start)));
}

/** In the clear, percent-encoded, or in base64 whichever way its bytes fell. */
export function holds(text: string, token: string): boolean {
  return (
    text.includes(token) ||
    text.includes(encodeURIComponent(token)) ||
    base64Cores(token).some((core) => text.includes(core))
  );
}

/** The part of the base64 text that stays the same for each of the three alignments of the token's first byte. */
function base64Cores(token: string): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(token)])
      .toString('base64')
      .replaceAll('=', '');
    return text.slice(shift === 0 ? 0 : shift + 1, -2);
  });
}

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
