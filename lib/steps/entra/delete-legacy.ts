/** Guide step 5: delete exactly the application that stock was taken of, and see that it is gone. */
import { beforeDeleting } from '../../migration/gates.ts';
import { defineStep, say } from '../step.ts';
import { applicationRows, listIsWhole } from './find-applications.ts';
import { applicationCount, applicationTable } from './pages/application-list.ts';
import { confirmDelete, deleteApplication, enabledForSignIn, objectId, yesOrNo } from './pages/properties.ts';
import { entraRoute, onApplication, portalPlace } from './routes.ts';

const onList = (url: string) => portalPlace(url)?.blade === 'StartboardApplicationsMenuBlade';

export const deleteLegacy = defineStep({
  id: 'delete-legacy',
  phase: 'remove',
  applies: ({ migration }) => migration.path === 'migrate',
  where: ({ migration }) => entraRoute.application(migration, 'Properties', migration.legacy),
  here: (page, { migration }) => onApplication(page.url, migration.legacy, 'Properties') || onList(page.url),
  find: () => [confirmDelete, deleteApplication, enabledForSignIn, objectId, applicationTable, applicationCount],
  moves: ({ migration }) => [
    { say: say('delete-legacy.confirm', { name: migration.legacy?.name ?? '' }), at: confirmDelete.id },
    {
      say: say('delete-legacy.delete', { name: migration.legacy?.name ?? '' }),
      at: deleteApplication.id,
      needsRole: true,
      // The page's own object id must be the one taken stock of, whatever the address bar says.
      when: (page) =>
        page.value(objectId.id)?.toLowerCase() === migration.legacy?.objectId &&
        yesOrNo(page.value(enabledForSignIn.id)) !== true,
    },
    { say: say('delete-legacy.wait') },
  ],
  recognise: (page, { migration }) => {
    const onIt = page.value(objectId.id)?.toLowerCase() === migration.legacy?.objectId;
    if (migration.legacyDisabledAt && onIt && yesOrNo(page.value(enabledForSignIn.id)) === true) {
      return [{ type: 'legacy-enabled' }];
    }
    if (migration.legacyDeletedAt || !onList(page.url) || !listIsWhole(page)) return [];
    const ids = new Set(applicationRows(page).map((row) => row.objectId));
    const gone = migration.legacy !== null && !ids.has(migration.legacy.objectId);
    // The new application in the same list shows that it is the right directory's list.
    const witness = migration.target !== null && ids.has(migration.target.objectId);
    return gone && witness ? [{ type: 'legacy-deleted' }] : [];
  },
  gate: { id: 'delete', overridable: true, missing: beforeDeleting },
  values: ({ migration: { legacy } }) =>
    legacy
      ? [
          { label: say('value.legacy-application'), value: legacy.name, source: say('source.page') },
          { label: say('value.object-id'), value: legacy.objectId, source: say('source.address-bar') },
        ]
      : [],
  proof: ({ migration }) => migration.legacyDeletedAt !== null,
});
