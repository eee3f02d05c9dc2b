/**
 * `npm run lint`: package-lock.json agrees with package.json, names no registry's address, holds every package by its
 * hash, and knows the optional packages of every platform.
 *
 * With `-- --mend` it enters the optional packages that are missing. npm leaves out those of other platforms when the
 * registry at hand does not have them, and `npm ci` then refuses the file wherever the registry does. Such an entry has
 * the version its parent names exactly, the platform its name says, and no hash: npm adds it where it can.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const Ranges = z.record(z.string(), z.string()).default({});
const Manifest = z.looseObject({ dependencies: Ranges, devDependencies: Ranges });
const Entry = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
type Entry = z.infer<typeof Entry>;
const Lockfile = z.looseObject({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Entry) });

interface Missing {
  readonly name: string;
  readonly range: string;
  /** The entry that wants it, and its place. */
  readonly parent: Entry;
  readonly path: string;
}

const placeOf = (name: string) => new URL(`../${name}`, import.meta.url);
const parsed = (name: string): unknown => JSON.parse(readFileSync(placeOf(name), 'utf8'));

/** Where Node would find the package, looking from the place of another; null when nowhere. */
function found(packages: Record<string, Entry>, from: string, name: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '') return null;
  }
}

function missingIn(packages: Record<string, Entry>): readonly Missing[] {
  return Object.entries(packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => found(packages, path, name) === null)
      .map(([name, range]) => ({ name, range, parent, path })),
  );
}

/** `binding-linux-arm-musleabihf` and the like; null for a name or a version that is no exact platform's. */
function entryFor({ name, range, parent }: Missing): Entry | null {
  const platform = /-(android|darwin|freebsd|linux|openbsd|openharmony|win32)-([a-z0-9]+)(?:-(gnu|musl)?[a-z]*)?$/;
  const [, os, cpu, libc] = platform.exec(name) ?? [];
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+/.test(range)) return null;
  return {
    version: range,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(os === 'linux' ? { libc: [libc === 'musl' ? 'musl' : 'glibc'] } : {}),
    optional: true,
    os: [os],
  };
}

function mend(lock: z.infer<typeof Lockfile>): void {
  for (const missing of missingIn(lock.packages)) {
    const entry = entryFor(missing);
    if (entry) lock.packages[`node_modules/${missing.name}`] = entry;
  }
  const byPlace = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(byPlace);
  writeFileSync(placeOf('package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
}

function faultsOf({ packages }: z.infer<typeof Lockfile>): readonly string[] {
  const manifest = Manifest.parse(parsed('package.json'));
  const own = Manifest.parse(packages['']);
  const sorted = (ranges: z.infer<typeof Ranges>) => JSON.stringify(Object.entries(ranges).sort());
  const differing = (['dependencies', 'devDependencies'] as const)
    .filter((key) => sorted(manifest[key]) !== sorted(own[key]))
    .map((key) => `${key} of package.json and package-lock.json differ: run "npm install".`);
  const others = Object.entries(packages).filter(([place]) => place !== '');
  const addresses = others.filter(([, entry]) => entry.resolved).map(([place]) => `${place} has an address.`);
  const hashless = others
    .filter(([, entry]) => !entry.integrity && !(entry.optional && entry.os))
    .map(([place]) => `${place} has no hash.`);
  const missing = missingIn(packages).map(
    ({ name, path }) => `${name}, wanted by ${path}, has no entry: run "node scripts/lockfile.ts --mend".`,
  );
  return [...differing, ...addresses, ...hashless, ...missing];
}

const { values } = parseArgs({ options: { mend: { type: 'boolean', default: false } } });
// A loose object would bring the keys in the schema's order; the file's own order is kept.
const lock = parsed('package-lock.json') as z.infer<typeof Lockfile>; // checked on the next line
Lockfile.parse(lock);
if (values.mend) mend(lock);
const faults = faultsOf(lock);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
