/** Rows of the panel's value table for an application. */
import type { ApplicationFacts } from '../../migration/application.ts';
import { type StepView, say } from '../step.ts';

const shown = [
  ['identifier', 'value.identifier'],
  ['replyUrl', 'value.reply-url'],
  ['loginUrl', 'value.login-url'],
  ['entraIdentifier', 'value.entra-identifier'],
  ['thumbprint', 'value.thumbprint'],
  ['metadataUrl', 'value.metadata-url'],
] as const satisfies readonly (readonly [keyof ApplicationFacts, string])[];

export function applicationValues(application: ApplicationFacts | null): StepView['values'] {
  if (!application) return [];
  const rows: StepView['values'] = [];
  for (const [key, label] of shown) {
    const value = application[key];
    if (value !== undefined) rows.push({ label: say(label), value, source: say('source.page') });
  }
  const { certificate, claims } = application;
  if (certificate) {
    rows.push({
      label: say('value.certificate-subject'),
      value: certificate.subject,
      source: say(`source.${certificate.source}`),
    });
    rows.push({
      label: say('value.certificate-until'),
      value: certificate.notAfter,
      source: say(`source.${certificate.source}`),
    });
    rows.push({
      label: say('value.certificate-thumbprint'),
      value: certificate.thumbprintSha1,
      source: say(`source.${certificate.source}`),
    });
  }
  if (claims) {
    rows.push({
      label: say('value.name-id'),
      value: `${claims.nameIdSource} [${claims.nameIdFormat}]`,
      source: say('source.page'),
    });
    rows.push({ label: say('value.firstname'), value: claims.firstname ?? '–', source: say('source.page') });
    rows.push({ label: say('value.lastname'), value: claims.lastname ?? '–', source: say('source.page') });
  }
  return rows;
}
