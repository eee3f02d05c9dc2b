/** Each promise of SECURITY.md is shown by a test that is there, under the words it is quoted with. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const [, table = ''] =
  /<!-- promises -->\n\n([\s\S]*?)\n\n<!-- \/promises -->/.exec(readFileSync(join(root, 'SECURITY.md'), 'utf8')) ?? [];
const rows = table
  .split('\n')
  .slice(2)
  .map((row) => row.split(' | '))
  .map(([promise = '', , shown = '']) => ({ promise: promise.replace('| ', ''), shown }));

it('SECURITY.md promises something', () => {
  expect(rows.length).toBeGreaterThan(15);
});

describe.each(rows)('$promise', ({ shown }) => {
  const tests = shown.split('; ').map((part) => ({
    file: /`([^`]+)`/.exec(part)?.[1] ?? '',
    titles: [...part.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words),
  }));

  it('names tests, and they are there', () => {
    expect(tests.map(({ file }) => file).filter((file) => !/\.test\.tsx?$/.test(file))).toEqual([]);
    expect(tests.map(({ file }) => file).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it.each(tests)('$file has the titles it is quoted with', ({ file, titles }) => {
    const code = readFileSync(join(root, file), 'utf8');
    // In the title of a test or of a group of tests, not anywhere.
    const titled = [...code.matchAll(/(?:it|test|describe|provokes)[^\n]*?\(\s*(['`])(.*?)\1,/g)].map(
      (match) => match[2] ?? '',
    );
    const tabled = [...code.matchAll(/\)\(\s*(['`])(.*?)\1,/g)].map((match) => match[2] ?? '');
    const spoken = [...titled, ...tabled];
    expect(titles.filter((words) => !spoken.some((title) => title.includes(words)))).toEqual([]);
  });
});
