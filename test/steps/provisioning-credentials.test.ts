import { describe, expect, it } from 'vitest';
import { nextMove } from '../../lib/guide/next-move.ts';
import * as provisioning from '../../lib/steps/entra/pages/provisioning.ts';
import { provisioningCredentials } from '../../lib/steps/entra/provisioning-credentials.ts';
import { contextOf, migrationAfter, start, targetFound } from '../migration/sample.ts';
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

describe('the newer page', () => {
  const tested = migrationAfter(
    start,
    targetFound,
    { type: 'credentials-filled' },
    { type: 'connection-tested', outcome: 'success', text: '' },
  );
  const events = (...ids: string[]) =>
    provisioningCredentials.recognise(showing(Object.fromEntries(ids.map((id) => [id, {}]))), contextOf(tested));

  it('has saved a configuration when its overview offers to start it', () => {
    expect(events(provisioning.startProvisioning.id)).toEqual([{ type: 'provisioning-saved' }]);
    expect(events(provisioning.createProvisioning.id)).toEqual([]);
  });

  it('ends it with Create', () => {
    const page = showing({ [provisioning.createProvisioning.id]: {} });
    expect(nextMove(provisioningCredentials, page, contextOf(tested))?.at).toBe(provisioning.createProvisioning.id);
  });
});
