import { it } from 'vitest';
import { expectToArrive } from './on-stage.ts';

it('migrates in the Entra admin center', () =>
  expectToArrive({ name: 'migrate-in-entra', scenario: 'migrate', product: 'fax', portal: 'entra.microsoft.com' }));
