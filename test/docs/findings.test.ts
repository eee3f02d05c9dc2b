import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingsPage } from '../../scripts/findings-table.ts';

it('docs/findings.md is what `npm run docs` would write', () => {
  const page = readFileSync(new URL('../../docs/findings.md', import.meta.url), 'utf8');
  expect(page).toBe(findingsPage());
});
