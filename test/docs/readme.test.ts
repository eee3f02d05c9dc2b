/** What the documents say of the project is compared with the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permissionsTable } from '../../lib/injection/permissions.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');

describe('the README', () => {
  it('lists every permission and host with its reason, and no other', () => {
    const [, table] = /<!-- permissions -->\n\n([\s\S]*?)\n\n<!-- \/permissions -->/.exec(readme) ?? [];
    expect(table).toBe(permissionsTable());
  });

  it.each(['npm ci && npm start', 'npm ci && npm test'])('names the command %s', (command) => {
    expect(readme).toContain(command);
  });
});

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('links only to files that are there', () => {
    const targets = [...text.matchAll(/(?:\]\(|src=")(?!https?:|#)([^)"#\s]+)/g)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([]);
  });

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`((?:lib|test|components|entrypoints|locales|scripts|modules)\/[\w./-]+)`/g)];
    expect(named.map(([, file]) => file ?? '').filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
