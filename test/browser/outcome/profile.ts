/** What a browser leaves on the disk: read after it was closed, byte by byte. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holds } from './encodings.ts';

/** Kept by the browser for pages, not for us: what a dashboard loaded is in its cache, where the token is at home. */
const ofPages = /(^|\/)(Cache|Code Cache|GPUCache|DawnGraphiteCache|DawnWebGPUCache|GrShaderCache|ShaderCache)\//;

/** Files of the profile in which the secret stands, by their path in it. */
export async function searchProfile(folder: string, secret: string): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const place = path.slice(folder.length + 1);
    if (ofPages.test(place)) continue;
    const text = await readFile(path, 'latin1').catch(() => '');
    if (holds(text, secret)) found.push(`profile ${place}`);
  }
  return found;
}
