/** Who imports what: every source file's imports, parsed and resolved inside the repository. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** The specifier as written. */
  readonly specifier: string;
  /** Path in the repository, or `null` for a package. */
  readonly file: string | null;
  /** `import type`, `export type`, or nothing but `type` names: gone at run time. */
  readonly typeOnly: boolean;
}

export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

/** Parses one file's text. `path` is relative to the repository and decides between TypeScript and TSX. */
export function importsOf(path: string, source: string): readonly Import[] {
  const { module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    // Without names it is imported for its effects.
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const reExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
    ),
  );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const text = source.slice(moduleRequest.start, moduleRequest.end);
    const literal = /^(['"`])(.+)\1$/.exec(text)?.[2];
    return literal === undefined ? [] : [{ specifier: literal, typeOnly: false }];
  });
  return [...imports, ...reExports, ...dynamic].map((found) => ({ ...found, file: inside(path, found.specifier) }));
}

/** Reads and parses all the files, given relative to `root`. */
export function importGraph(root: string, files: readonly string[]): ImportGraph {
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(join(root, file), 'utf8'))]));
}

export interface Reached {
  /** File or package. */
  readonly target: string;
  /** The way from the start to it, both included. */
  readonly way: readonly string[];
}

/** Everything that runs when `start` runs: files and packages, each with the first way that leads to it. */
export function reachedFrom(graph: ImportGraph, start: string): readonly Reached[] {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [file, way] of ways) {
    for (const { specifier, file: next, typeOnly } of graph.get(file) ?? []) {
      const target = next ?? specifier;
      if (!typeOnly && !ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return [...ways].filter(([target]) => target !== start).map(([target, way]) => ({ target, way }));
}

/** Circles of imports that are left at run time, each once, as the files they go through. */
export function cyclesOf(graph: ImportGraph): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) cycles.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const { file: next, typeOnly } of graph.get(file) ?? []) {
      if (next !== null && !typeOnly) visit(next, [...way, file]);
    }
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

function inside(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const [bare = ''] = specifier.split('?');
  return normalize(join(dirname(path), bare)).replaceAll('\\', '/');
}
