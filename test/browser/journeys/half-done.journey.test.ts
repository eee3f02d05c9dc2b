import { it } from 'vitest';
import { expectToArrive } from './on-stage.ts';

it('continues a migration that somebody else had begun', () =>
  expectToArrive({ name: 'half-done', scenario: 'half-done', product: 'fax', seed: 4 }));
