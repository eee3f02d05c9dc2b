/** "Assignment required?" and "Enabled for users to sign-in?" of the legacy application. */
import { defineStep, say } from '../step.ts';
import { assignmentRequired, enabledForSignIn, objectId, yesOrNo } from './pages/properties.ts';
import { news } from './read-application.ts';
import { entraRoute, onApplication } from './routes.ts';

export const recordProperties = defineStep({
  id: 'record-properties',
  phase: 'take-stock',
  applies: ({ migration }) => migration.path === 'migrate',
  where: ({ migration }) => entraRoute.application(migration, 'Properties', migration.legacy),
  here: (page, { migration }) => onApplication(page.url, migration.legacy, 'Properties'),
  find: () => [enabledForSignIn, assignmentRequired, objectId],
  needs: () => [enabledForSignIn, assignmentRequired, objectId],
  moves: () => [{ say: say('record-properties.reading') }],
  recognise: (page, { migration }) => {
    const enabled = yesOrNo(page.value(enabledForSignIn.id));
    const required = yesOrNo(page.value(assignmentRequired.id));
    if (page.value(objectId.id)?.toLowerCase() !== migration.legacy?.objectId) return [];
    return enabled === null || required === null
      ? []
      : news('legacy', { enabled, assignmentRequired: required }, migration.legacy);
  },
  values: ({ migration: { legacy } }) =>
    legacy?.assignmentRequired === undefined
      ? []
      : [
          { label: say('value.enabled'), value: legacy.enabled ? '✓' : '–', source: say('source.page') },
          {
            label: say('value.assignment-required'),
            value: legacy.assignmentRequired ? '✓' : '–',
            source: say('source.page'),
          },
        ],
  proof: ({ migration: { legacy } }) => legacy?.assignmentRequired !== undefined,
});
