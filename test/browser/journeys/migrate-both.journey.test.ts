import { it } from 'vitest';
import { expectToArrive } from './on-stage.ts';

it('migrates both products: one configuration is filled, the second dashboard verified', () =>
  expectToArrive({ name: 'migrate-both', scenario: 'migrate', product: 'both', seed: 2 }));
