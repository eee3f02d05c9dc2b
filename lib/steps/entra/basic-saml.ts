/** Section 1: Identifier and Reply URL as the guide gives them; verified, filled where missing. */

import { alohiSso } from '../../checks/well-known.ts';
import { basicSamlFindings } from '../findings.ts';
import { defineStep, say } from '../step.ts';
import * as sso from './pages/single-sign-on.ts';
import { promptMoves, prompts } from './prompts.ts';
import { readSignOnPage } from './read-application.ts';
import { entraRoute, onApplication } from './routes.ts';

const panelFilled = (page: { value(id: string): string | undefined }): boolean =>
  page.value(sso.identifierInput.id) === alohiSso.entityId && page.value(sso.replyUrlInput.id) === alohiSso.replyUrl;

export const basicSaml = defineStep({
  id: 'basic-saml',
  phase: 'add-application',
  where: ({ migration }) => entraRoute.application(migration, 'SignOn', migration.target),
  here: (page, { migration }) => onApplication(page.url, migration.target, 'SignOn'),
  find: () => [
    ...sso.savedValues,
    ...prompts,
    sso.identifierInput,
    sso.replyUrlInput,
    sso.addIdentifier,
    sso.addReplyUrl,
    sso.saveBasic,
    sso.closePanel,
    sso.editBasic,
  ],
  needs: (page) =>
    page.usable(sso.identifierInput.id) || page.usable(sso.replyUrlInput.id)
      ? [sso.identifierInput, sso.replyUrlInput].filter(({ id }) => !page.usable(id))
      : page.usable(sso.addIdentifier.id) || page.usable(sso.testLater.id)
        ? []
        : [sso.editBasic],
  moves: () => [
    ...promptMoves,
    { say: say('basic-saml.save'), at: sso.saveBasic.id, when: panelFilled },
    { say: say('basic-saml.close'), at: sso.closePanel.id, when: panelFilled },
    {
      say: say('basic-saml.fill'),
      deed: 'fill',
      when: (page) => page.usable(sso.identifierInput.id) && page.usable(sso.replyUrlInput.id) && !panelFilled(page),
    },
    {
      say: say('basic-saml.add-identifier'),
      at: sso.addIdentifier.id,
      when: (page) => !page.usable(sso.identifierInput.id),
    },
    {
      say: say('basic-saml.add-reply-url'),
      at: sso.addReplyUrl.id,
      when: (page) => !page.usable(sso.replyUrlInput.id),
    },
    { say: say('basic-saml.edit'), at: sso.editBasic.id, afterMs: 2_500, needsRole: true },
    { say: say('basic-saml.wait') },
  ],
  recognise: (page, { migration }) =>
    page.usable(sso.testLater.id) || page.usable(sso.identifierInput.id)
      ? []
      : readSignOnPage(page, 'target', migration.target),
  deeds: {
    fill: {
      label: say('basic-saml.fill-deed'),
      effect: () => ({
        type: 'fill',
        fields: [
          { locator: sso.identifierInput, value: { plain: alohiSso.entityId } },
          { locator: sso.replyUrlInput, value: { plain: alohiSso.replyUrl } },
        ],
        events: [],
      }),
    },
  },
  check: basicSamlFindings,
  values: ({ migration: { target } }) => [
    { label: say('value.identifier'), value: target?.identifier ?? '–', source: say('source.page') },
    { label: say('value.reply-url'), value: target?.replyUrl ?? '–', source: say('source.page') },
  ],
  proof: ({ migration: { target } }) =>
    target?.identifier === alohiSso.entityId && target.replyUrl === alohiSso.replyUrl,
});
