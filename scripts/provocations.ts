/** Which tests provoke which finding, and when: read from their text, as every one says it in the same way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Provocation {
  /** What the tests do, each in a few words; empty where a loop makes them. */
  readonly when: readonly string[];
  /** Path of the last test's file, from the root of the project. */
  readonly file: string;
}

const root = join(import.meta.dirname, '..');
const folders = ['test/saml', 'test/checks', 'test/check', 'test/steps', 'test/owner'];
const call = /provokes\(\s*'([a-z0-9-]+)',\s*(?:'([^'\n]*)'|`([^`$\n]*)`)?/g;

/** By code, in the order of files and of their calls of `provokes` (`test/checks/provokes.ts`). */
export function provocations(): ReadonlyMap<string, Provocation> {
  const found = new Map<string, Provocation>();
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  for (const file of files.filter((name) => name.endsWith('.test.ts'))) {
    for (const [, code = '', plain, template] of readFileSync(join(root, file), 'utf8').matchAll(call)) {
      const said = plain ?? template;
      const before = found.get(code)?.when ?? [];
      found.set(code, { when: said === undefined ? before : [...before, said], file });
    }
  }
  return found;
}
