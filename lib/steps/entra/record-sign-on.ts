/** Record the legacy application's SAML values: what must not be mistaken for the new ones later. */
import { legacyFaxPlus } from '../../checks/well-known.ts';
import { defineStep, say } from '../step.ts';
import { savedValues } from './pages/single-sign-on.ts';
import { readSignOnPage, unreadValues } from './read-application.ts';
import { entraRoute, onApplication } from './routes.ts';
import { applicationValues } from './values.ts';

export const recordSignOn = defineStep({
  id: 'record-sign-on',
  phase: 'take-stock',
  byHand: false,
  applies: ({ migration }) => migration.path === 'migrate',
  where: ({ migration }) => entraRoute.application(migration, 'SignOn', migration.legacy),
  here: (page, { migration }) => onApplication(page.url, migration.legacy, 'SignOn'),
  find: () => savedValues,
  needs: (_page, { migration }) => unreadValues(migration.legacy),
  moves: () => [{ say: say('record-sign-on.reading') }],
  recognise: (page, { migration }) => readSignOnPage(page, 'legacy', migration.legacy),
  values: ({ migration }) => applicationValues(migration.legacy),
  proof: ({ migration: { legacy } }) =>
    legacy?.identifier === legacyFaxPlus.entityId && legacy.thumbprint !== undefined,
});
