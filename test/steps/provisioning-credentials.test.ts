import { expect, it } from 'vitest';
import * as provisioning from '../../lib/steps/entra/pages/provisioning.ts';
import { provisioningCredentials } from '../../lib/steps/entra/provisioning-credentials.ts';
import { contextOf, migrationAfter, start } from '../migration/sample.ts';
import { showing } from './showing.ts';

it.each([
  ['en', 'Automatic'],
  ['de', 'Automatisch'],
  ['ja', '自動'],
  ['', 'Automatic'],
])('the mode is chosen by the word of the page: %s', (language, word) => {
  const page = { ...showing({ [provisioning.provisioningMode.id]: { value: '' } }), language };
  expect(provisioningCredentials.deeds.automatic?.effect(page, contextOf(migrationAfter(start)))).toMatchObject({
    fields: [{ locator: provisioning.provisioningMode, value: { plain: word } }],
  });
});
