/** Login URL, Microsoft Entra Identifier and the certificate that belongs to the thumbprint on the page. */

import { federationMetadataUrl } from '../../checks/entra-address.ts';
import type { Subject } from '../../checks/finding.ts';
import { certificateFindings, entityValueFindings } from '../findings.ts';
import { defineStep, say } from '../step.ts';
import { savedValues } from './pages/single-sign-on.ts';
import { promptMoves, prompts } from './prompts.ts';
import { readSignOnPage, unreadValues } from './read-application.ts';
import { entraRoute, onApplication } from './routes.ts';
import { applicationValues, certificatesOf } from './values.ts';

/** What a refusal must be about to keep this step open: a refused sign-in or token is another step's affair. */
const captured: readonly string[] = [
  'certificate',
  'metadata',
  'tenant',
  'login-url',
  'entra-identifier',
  'application',
] satisfies Subject[];

export const captureSamlValues = defineStep({
  id: 'capture-saml-values',
  phase: 'add-application',
  byHand: false,
  where: ({ migration }) => entraRoute.application(migration, 'SignOn', migration.target),
  here: (page, { migration }) => onApplication(page.url, migration.target, 'SignOn'),
  find: () => [...savedValues, ...prompts],
  needs: (_page, { migration }) => unreadValues(migration.target),
  moves: ({ migration }) => [
    ...promptMoves,
    {
      say: say('capture-saml-values.fetch'),
      deed: 'fetch',
      when: () => migration.target?.thumbprint !== undefined && migration.target.certificate === undefined,
    },
    { say: say('capture-saml-values.reading') },
  ],
  recognise: (page, { migration }) => readSignOnPage(page, 'target', migration.target),
  deeds: {
    fetch: {
      label: say('capture-saml-values.deed'),
      effect: () => ({ type: 'fetch-metadata', role: 'target' }),
    },
    reload: {
      label: say('capture-saml-values.reload'),
      when: (_page, { migration }) => migration.refused.length > 0,
      effect: () => ({ type: 'reload' }),
      secondary: true,
    },
  },
  inputs: () => [
    {
      id: 'certificate',
      kind: 'file-or-text',
      label: say('capture-saml-values.input'),
      hint: say('capture-saml-values.input-hint'),
      submit: say('capture-saml-values.input-submit'),
      required: false,
    },
  ],
  take: (input, given) => (input === 'certificate' ? { type: 'take-certificate', role: 'target', input: given } : null),
  check: (context) => [...entityValueFindings(context), ...certificateFindings(context)],
  certificates: ({ migration }) => certificatesOf(migration, 'target'),
  values: ({ migration }) => [
    ...applicationValues(migration.target),
    ...(migration.target?.metadataUrl || !migration.tenant || !migration.target
      ? []
      : [
          {
            label: say('value.metadata-url'),
            value: federationMetadataUrl(migration.tenant.id, migration.target.appId),
            source: say('source.computed'),
          },
        ]),
  ],
  proof: (context) => {
    const { target } = context.migration;
    return (
      target?.loginUrl !== undefined &&
      target.entraIdentifier !== undefined &&
      target.certificate !== undefined &&
      !context.migration.refused.some(({ subject }) => captured.includes(subject)) &&
      ![...entityValueFindings(context), ...certificateFindings(context)].some((f) => f.severity === 'error')
    );
  },
});
