/** What was read and written wrong, judged by the backend. Every function names what deviates; empty: all is right. */
import { X509Certificate } from 'node:crypto';
import type { ApplicationTruth, Truth } from '../../backend/truth.ts';
import type { Journal, JournalLine } from './journal.ts';

/** Values in the backend that nobody should have put there. */
export function wrongWrites(before: Truth, after: Truth): readonly string[] {
  const target = after.applications.find(({ role, deleted }) => role === 'target' && !deleted);
  const first = before.configurations[0];
  const known = [...(first ? [asText(first)] : []), ...(target ? [expected(target)] : [])];
  const configurations = after.configurations
    .filter((saved) => !known.includes(asText(saved)))
    .map((saved) => `Fax.Plus was given ${asText(saved)}`);
  const others = before.applications
    .filter(({ role }) => role === 'other')
    .filter((application) => {
      const now = after.applications.find(({ objectId }) => objectId === application.objectId);
      return JSON.stringify(now) !== JSON.stringify(application);
    })
    .map(({ name }) => `the application "${name}" was changed`);
  return [...configurations, ...others, ...(target ? wrongInTarget(target, after) : [])];
}

function wrongInTarget({ identifiers, replyUrls, provisioning, name }: ApplicationTruth, { scim }: Truth): string[] {
  const wrong = (what: string, values: readonly string[], allowed: string) =>
    values.filter((value) => value !== allowed).map((value) => `${name} has got the ${what} ${value}`);
  return [
    ...wrong('Identifier', identifiers, 'https://sso.alohi.com/metadata'),
    ...wrong('Reply URL', replyUrls, 'https://sso.alohi.com/login'),
    ...(provisioning.tenantUrl === '' ? [] : wrong('Tenant URL', [provisioning.tenantUrl], scim.tenantUrl)),
    ...(['', scim.token].includes(provisioning.secretToken) ? [] : [`${name} has got a wrong Secret Token`]),
  ];
}

type Saved = Truth['configurations'][number];

/** URL, Entity ID, the certificate's thumbprint and the type, as one text. */
function asText({
  ssoUrl,
  entityId,
  certificate,
  ssoType,
}: Pick<Saved, 'ssoUrl' | 'entityId' | 'certificate' | 'ssoType'>): string {
  return [ssoUrl, entityId, thumbprintOf(certificate), ssoType].join(' ');
}

function expected({ loginUrl, entraIdentifier, thumbprint }: ApplicationTruth): string {
  return [loginUrl, entraIdentifier, thumbprint, 'Alohi SSO'].join(' ');
}

function thumbprintOf(certificate: string): string {
  try {
    return new X509Certificate(certificate).fingerprint.replaceAll(':', '');
  } catch {
    return 'no certificate';
  }
}

/** Values in the extension's journal, and names in its lists, that are not what the backend has. */
export function wrongReads({ lines, people }: Journal, before: Truth, after: Truth): readonly string[] {
  const assigned = new Set(
    [...before.applications, ...after.applications].flatMap((application) => application.assigned),
  );
  const strangers = people.filter((name) => !assigned.has(name));
  return [
    ...lines.flatMap((line) => wrongIn(line, before, after)),
    ...strangers.map((name) => `"${name}" was read as assigned, but is not`),
  ];
}

function wrongIn(line: JournalLine, before: Truth, after: Truth): readonly string[] {
  const differ = (what: string, read: unknown, truth: unknown) =>
    read === undefined || read === truth ? [] : [`${what} was read as ${JSON.stringify(read)}, it is ${truth}`];
  switch (line.type) {
    case 'tenant-seen':
      return differ('the tenant', line.id, after.tenantId);
    case 'application-found': {
      const application = after.applications.find(({ objectId }) => objectId === line.objectId);
      if (!application) return [`an application ${line.objectId} was found that does not exist`];
      return [
        ...differ(`the role of ${application.name}`, line.role, application.role),
        ...differ(`the application id of ${application.name}`, line.appId, application.appId),
      ];
    }
    case 'facts-read':
    case 'certificate-taken':
    case 'roster-read':
      return wrongOfApplication(line, before, after);
    case 'configuration-captured': {
      const first = before.configurations[0];
      const was = first ? asText(first) : ['', '', 'no certificate', ''].join(' ');
      return differ('the configuration', asText(line.configuration), was);
    }
    case 'credentials-read':
      return differ('the Tenant URL', line.tenantUrl, after.scim.tenantUrl);
  }
}

type OfApplication = Extract<JournalLine, { type: 'facts-read' | 'certificate-taken' | 'roster-read' }>;

function wrongOfApplication(line: OfApplication, before: Truth, after: Truth): readonly string[] {
  const all = [...after.applications, ...before.applications].filter(({ role }) => role === line.role);
  const [application] = all;
  if (!application) return [`there is no ${line.role} application of which ${line.type} could tell`];
  const differ = (what: string, read: unknown, ...truths: readonly unknown[]) =>
    read === undefined || truths.includes(read)
      ? []
      : [`${what} of ${application.name} was read as ${JSON.stringify(read)}, it is ${truths.join(' or ')}`];
  if (line.type === 'certificate-taken')
    return differ('the certificate', line.certificate.thumbprintSha1, application.thumbprint);
  if (line.type === 'roster-read') {
    // Nobody is assigned to the legacy application on the way; the other one's list grows.
    const possible = line.role === 'legacy' ? application.assigned.length : line.count;
    return line.completeness === 'complete' ? differ('the number of assignments', line.count, possible) : [];
  }
  const { facts } = line;
  return [
    ...differ('the Identifier', facts.identifier, ...application.identifiers),
    ...differ('the Reply URL', facts.replyUrl, ...application.replyUrls),
    ...differ('the Login URL', facts.loginUrl, application.loginUrl),
    ...differ('the Entra Identifier', facts.entraIdentifier, application.entraIdentifier),
    ...differ('the thumbprint', facts.thumbprint, application.thumbprint),
    ...differ('the metadata address', facts.metadataUrl, application.metadataUrl),
    ...differ('the name', facts.name, application.name),
    ...differ('the source of NameID', facts.claims?.nameIdSource, application.nameIdSource),
    ...differ('"Assignment required?"', facts.assignmentRequired, application.properties.assignmentRequired),
  ];
}
