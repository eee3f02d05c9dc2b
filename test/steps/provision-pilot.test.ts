import { expect, it } from 'vitest';
import { provisionPilot } from '../../lib/steps/entra/provision-pilot.ts';
import type { Page } from '../../lib/steps/step.ts';
import { contextOf, migrationAfter, start, targetFound } from '../migration/sample.ts';

const context = contextOf(migrationAfter(start, targetFound), {});

/** A page on which nothing is found but the portal's notification. */
function notified(text: string): Page {
  return {
    url: '',
    title: '',
    tabId: 1,
    visible: true,
    located: () => undefined,
    usable: () => false,
    value: () => text,
  };
}

it.each([
  'Provision on demand succeeded. User ‘ada@contoso.example’ needed no change in Alohi SSO.',
  'Provision on demand completed. User ‘shannon.notting@contoso.example’ was created in Alohi SSO.',
  'Die Bereitstellung bei Bedarf war erfolgreich.',
])('takes “%s” for a proof', (text) => {
  expect(provisionPilot.recognise(notified(text), context)).toEqual([{ type: 'pilot-provisioned', text }]);
});

it.each([
  'Provision on demand. Provisioning Ada Lovelace',
  'Provision on demand failed. The user is not in scope.',
  'The user was not successfully provisioned.',
  'Die Bereitstellung war nicht erfolgreich.',
  'Der Vorgang ist fehlgeschlagen.',
])('takes “%s” for no proof', (text) => {
  expect(provisionPilot.recognise(notified(text), context)).toEqual([]);
});
