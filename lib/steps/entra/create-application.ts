/** Guide step 1: add the Alohi application from the gallery. Skipped when one with that Identifier exists. */
import { defineStep, say } from '../step.ts';
import { newApplication } from './pages/application-list.ts';
import { alohiTile, createButton, gallerySearch } from './pages/gallery.ts';
import { entraRoute, portalPlace } from './routes.ts';

export const createApplication = defineStep({
  id: 'create-application',
  phase: 'add-application',
  byHand: false,
  where: ({ migration }) => entraRoute.gallery(migration),
  here: (page, { migration }) => {
    const place = portalPlace(page.url);
    if (place?.blade === 'ManagedAppMenuBlade') {
      // Only the page of an application that was not there when stock was taken.
      return place.objectId !== null && migration.stock?.objectIds.includes(place.objectId) === false;
    }
    return ['AppGalleryBladeV2', 'StartboardApplicationsMenuBlade'].includes(place?.blade ?? '');
  },
  find: () => [createButton, alohiTile, gallerySearch, newApplication],
  needs: (page) => ([createButton, alohiTile, gallerySearch].some(({ id }) => page.usable(id)) ? [] : [newApplication]),
  moves: () => [
    { say: say('create-application.create'), at: createButton.id },
    { say: say('create-application.tile'), at: alohiTile.id },
    { say: say('create-application.search'), at: gallerySearch.id, type: 'Alohi' },
    { say: say('create-application.new'), at: newApplication.id, needsRole: true },
    { say: say('create-application.wait') },
  ],
  recognise: (page, { migration }) => {
    // The portal opens the application it has just made: its object id was not in the list before.
    const place = portalPlace(page.url);
    if (!place?.objectId || !place.appId || migration.target || !migration.stock) return [];
    if (migration.stock.objectIds.includes(place.objectId)) return [];
    return [
      {
        type: 'application-found',
        role: 'target',
        objectId: place.objectId,
        appId: place.appId,
        name: page.title.split(' | ')[0]?.trim() || 'Alohi SSO',
      },
    ];
  },
  proof: ({ migration }) => migration.target !== null,
});
