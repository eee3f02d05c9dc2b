/** Disable first: sign-in through the legacy application is switched off, and can be switched on again. */
import { defineStep, say } from '../step.ts';
import { disableSignIn, enabledForSignIn, objectId, saveProperties, yesOrNo } from './pages/properties.ts';
import { entraRoute, onApplication } from './routes.ts';

export const disableLegacy = defineStep({
  id: 'disable-legacy',
  phase: 'remove',
  applies: ({ migration }) => migration.path === 'migrate',
  where: ({ migration }) => entraRoute.application(migration, 'Properties', migration.legacy),
  here: (page, { migration }) => onApplication(page.url, migration.legacy, 'Properties'),
  find: () => [enabledForSignIn, disableSignIn, saveProperties, objectId],
  needs: (page) => (page.usable(enabledForSignIn.id) ? [saveProperties] : [enabledForSignIn]),
  moves: () => [
    {
      say: say('disable-legacy.save'),
      at: saveProperties.id,
      when: (page) => yesOrNo(page.value(enabledForSignIn.id)) === false,
    },
    {
      say: say('disable-legacy.no'),
      at: disableSignIn.id,
      needsRole: true,
      when: (page) => yesOrNo(page.value(enabledForSignIn.id)) === true,
    },
    { say: say('disable-legacy.wait') },
  ],
  recognise: (page, { migration }) => {
    // Switched off and nothing left to save: the page itself says it is stored.
    const save = page.located(saveProperties.id);
    const stored = save?.found === 'one' && save.disabled === true;
    const off = yesOrNo(page.value(enabledForSignIn.id)) === false;
    const sameApplication = page.value(objectId.id)?.toLowerCase() === migration.legacy?.objectId;
    return off && stored && sameApplication && !migration.legacyDisabledAt ? [{ type: 'legacy-disabled' }] : [];
  },
  proof: ({ migration }) => migration.legacyDisabledAt !== null,
});
