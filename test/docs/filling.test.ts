import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fillingPage } from '../../scripts/filling-table.ts';

it('docs/filling.md is what `npm run docs` would write', () => {
  const page = readFileSync(new URL('../../docs/filling.md', import.meta.url), 'utf8');
  expect(page).toBe(fillingPage());
});
