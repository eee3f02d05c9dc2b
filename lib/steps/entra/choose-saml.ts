/** Single sign-on > SAML, and the prompt "Save single sign-on setting(s)". */
import { defineStep, say } from '../step.ts';
import { identifier, samlCard, saveSettingsYes } from './pages/single-sign-on.ts';
import { promptMoves, prompts } from './prompts.ts';
import { news } from './read-application.ts';
import { entraRoute, onApplication } from './routes.ts';

export const chooseSaml = defineStep({
  id: 'choose-saml',
  phase: 'add-application',
  where: ({ migration }) => entraRoute.application(migration, 'SignOn', migration.target),
  here: (page, { migration }) => onApplication(page.url, migration.target, 'SignOn'),
  find: () => [...prompts, samlCard, identifier],
  needs: (page) => (page.usable(identifier.id) || prompts.some(({ id }) => page.usable(id)) ? [] : [samlCard]),
  moves: () => [...promptMoves, { say: say('choose-saml.card'), at: samlCard.id }, { say: say('choose-saml.wait') }],
  recognise: (page, { migration }) =>
    page.located(identifier.id)?.found === 'one' && !page.usable(saveSettingsYes.id)
      ? news('target', { ssoMode: 'saml' }, migration.target)
      : [],
  proof: ({ migration }) => migration.target?.ssoMode === 'saml',
});
