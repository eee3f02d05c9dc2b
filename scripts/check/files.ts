/** Finds the files to be checked and reads them, one at a time and never more than 1 MiB. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '../../lib/checks/catalogue.ts';
import type { Result } from '../../lib/checks/finding.ts';
import { inputLimitBytes, inputLimitKiB } from '../../lib/saml/text.ts';

/** The first of the paths that does not exist; `null` when all do. */
export async function firstMissing(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    const found = await stat(path).then(
      () => true,
      () => false,
    );
    if (!found) return path;
  }
  return null;
}

/**
 * The files that a path stands for: itself, or everything in the folder, by name. Links to files are followed, links
 * to folders are not: they may lead in a circle. What cannot be listed is given as it is, and refused when read.
 */
export async function* filesOf(path: string): AsyncGenerator<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) yield* filesIn(path);
  else yield path;
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    yield folder;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)))) yield path;
  }
}

async function leadsToFile(link: string): Promise<boolean> {
  // One that leads nowhere counts: reading it says so.
  return stat(link).then(
    (found) => found.isFile(),
    () => true,
  );
}

/** Reads a file of at most 1 MiB. A pipe is read until it ends. */
export async function readFile(path: string): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(path);
    if (found.isFile() && found.size > inputLimitBytes) return refuse('file-too-large', { limitKiB: inputLimitKiB });
    const chunks: Uint8Array[] = [];
    // `end` is the last byte's place: one more than allowed shows that there is more.
    for await (const chunk of createReadStream(path, { end: inputLimitBytes })) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (bytes.length > inputLimitBytes) return refuse('file-too-large', { limitKiB: inputLimitKiB });
    return { ok: true, value: new Uint8Array(bytes) };
  } catch {
    return refuse('file-unreadable');
  }
}
