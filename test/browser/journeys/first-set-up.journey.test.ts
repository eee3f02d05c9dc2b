import { it } from 'vitest';
import { expectToArrive } from './on-stage.ts';

it('sets Alohi SSO up for the first time', () =>
  expectToArrive({ name: 'first-set-up', scenario: 'setup', product: 'fax', seed: 3 }));
