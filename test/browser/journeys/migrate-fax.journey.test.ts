import { it } from 'vitest';
import { expectToArrive } from './on-stage.ts';

it('migrates Fax.Plus from the legacy application', () =>
  expectToArrive({ name: 'migrate-fax', scenario: 'migrate', product: 'fax' }));
