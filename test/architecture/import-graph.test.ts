import { describe, expect, it } from 'vitest';
import { cyclesOf, type ImportGraph, importsOf, reachedFrom } from './import-graph.ts';

const of = (source: string, path = 'lib/steps/entra/step.ts') => importsOf(path, source);

describe('importsOf', () => {
  it('resolves relative specifiers inside the repository and leaves packages alone', () => {
    expect(of("import { a } from '../../fill/text.ts';\nimport z from 'zod';")).toEqual([
      { specifier: '../../fill/text.ts', file: 'lib/fill/text.ts', typeOnly: false },
      { specifier: 'zod', file: null, typeOnly: false },
    ]);
  });

  it.each([
    ["import type { A } from './a.ts';", true],
    ["import { type A, type B } from './a.ts';", true],
    ["import { type A, b } from './a.ts';", false],
    ["import './a.ts';", false],
    ["import * as a from './a.ts';", false],
    ["export type { A } from './a.ts';", true],
    ["export * from './a.ts';", false],
    ["export { a } from './a.ts';", false],
    ["const a = await import('./a.ts');", false],
    ["import data from './a.ts' with { type: 'json' };", false],
  ])('tells what is left of %s at run time', (source, typeOnly) => {
    expect(of(source)).toEqual([{ specifier: './a.ts', file: 'lib/steps/entra/a.ts', typeOnly }]);
  });

  it('is not led astray by strings, comments and markup', () => {
    const source = "const s = \"import x from './no.ts'\"; // import y from './no.ts'\nconst e = <p>import z from</p>;";
    expect(of(source, 'components/a.tsx')).toEqual([]);
  });

  it('refuses what it cannot parse', () => {
    expect(() => of('import {')).toThrow('cannot be parsed');
  });
});

const graph: ImportGraph = new Map(
  Object.entries({
    'a.ts': "import './b.ts'; import type { D } from './d.ts';",
    'b.ts': "import './c.ts'; import 'react';",
    'c.ts': "import './b.ts';",
    'd.ts': "import 'zod';",
  }).map(([file, source]) => [file, importsOf(file, source)]),
);

it('reaches through files to packages, but not through types', () => {
  expect(reachedFrom(graph, 'a.ts').map(({ target }) => target)).toEqual(['b.ts', 'c.ts', 'react']);
  expect(reachedFrom(graph, 'a.ts').at(-1)?.way).toEqual(['a.ts', 'b.ts', 'react']);
});

it('finds a circle once', () => {
  expect(cyclesOf(graph)).toEqual([['b.ts', 'c.ts', 'b.ts']]);
});
