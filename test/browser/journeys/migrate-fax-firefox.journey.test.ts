import { inject, it } from 'vitest';
import { expectToArrive } from './on-stage.ts';

// Where there is no Firefox, the run has said so at its beginning, and how to get one.
it.skipIf(inject('firefox') === null)('migrates Fax.Plus in the sidebar of Firefox', () =>
  expectToArrive({ name: 'migrate-fax-firefox', kind: 'firefox', scenario: 'migrate', product: 'fax' }),
);
