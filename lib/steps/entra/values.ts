/** What the panel shows of an application: rows of its value table, and its certificate. */
import type { ApplicationFacts, ApplicationRole } from '../../migration/application.ts';
import type { Migration } from '../../migration/migration.ts';
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
  const { claims } = application;
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

/** The certificates of these applications, as far as they were taken. */
export function certificatesOf(
  migration: Pick<Migration, ApplicationRole>,
  ...roles: ApplicationRole[]
): StepView['certificates'] {
  return roles.flatMap((role) => {
    const { certificate, name = '' } = migration[role] ?? {};
    if (!certificate) return [];
    const { subject, notBefore, notAfter, thumbprintSha1, source } = certificate;
    const thumbprint = thumbprintSha1;
    return [{ role, application: name, subject, notBefore, notAfter, thumbprint, source: say(`source.${source}`) }];
  });
}
