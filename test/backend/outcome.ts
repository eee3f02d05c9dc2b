/** What truly happened: read from both halves of the world, sign-in found out by really doing it. */

import type { Alohi, Through } from './alohi-contract.ts';
import { accountHolders } from './company.ts';
import { assignedPeople } from './entra/assignments.ts';
import { findByIdentifier } from './entra/directory.ts';
import type { Entra } from './entra/entra.ts';
import { alohiIdentifier, legacyIdentifier } from './entra/gallery.ts';
import type { IssuedResponse } from './entra/world.ts';
import type { Outcome, Person, SignInRecord } from './model.ts';
import { trySignIn } from './sign-in-trial.ts';

export interface OutcomeSources {
  readonly entra: Entra;
  readonly alohi: Alohi;
}

export async function readOutcome(sources: OutcomeSources): Promise<Outcome> {
  const { alohi, entra } = sources;
  const { accounts, removedAccounts, duplicateAccounts, serviceProvider, signIns, scimRequests, scimToken } =
    alohi.inspect();
  return {
    signInWorksFor: await Promise.all(peopleConcerned(sources).map((person) => signInWorks(sources, person))),
    accounts,
    accountsWithFaxes: accounts.filter(({ faxes }) => faxes > 0).length,
    removedAccounts,
    duplicateAccounts,
    legacyApplication: legacyApplication(entra),
    alohiApplication: alohiApplication(entra),
    serviceProvider,
    signIns: [
      ...entra.refusedSignIns(),
      ...signIns.map((record) => withApplication(record, entra.issuedResponses())),
    ].sort((left, right) => left.at.localeCompare(right.at)),
    scimRequests,
    scimToken,
  };
}

/** The 25 who used Fax.Plus at the start, and everybody who has an account by now. */
function peopleConcerned({ entra, alohi }: OutcomeSources): readonly Person[] {
  const { company } = entra.directory;
  const holders = accountHolders(company);
  const addresses = new Set(alohi.inspect().accounts.map(({ email }) => email.toLowerCase()));
  const others = company.people.filter(
    (person) => !holders.includes(person) && addresses.has(person.mail.toLowerCase()),
  );
  return [...holders, ...others];
}

async function signInWorks(sources: OutcomeSources, person: Person): Promise<Outcome['signInWorksFor'][number]> {
  const ways: readonly Through[] = ['legacy', 'alohi'];
  const trials = await Promise.all(
    ways.map(async (way) => ({
      way,
      trial: await trySignIn(sources.entra.directory, sources.alohi.probe, way, person),
    })),
  );
  const through = trials.filter(({ trial }) => trial.ok).map(({ way }) => way);
  const reasons = trials.flatMap(({ trial }) => (trial.ok || trial.reason === null ? [] : [trial.reason]));
  return {
    email: person.mail,
    through,
    refusedWith: through.length > 0 ? null : (reasons[0] ?? 'sign-in-not-offered'),
  };
}

/** The service provider does not know which application a response came from; Entra does. */
function withApplication(record: SignInRecord, issued: readonly IssuedResponse[]): SignInRecord {
  const response = issued.findLast(
    ({ at, nameId }) => at <= record.at && nameId.toLowerCase() === record.email?.toLowerCase(),
  );
  return { ...record, application: record.application ?? response?.application ?? null };
}

function legacyApplication({ directory }: Entra): Outcome['legacyApplication'] {
  const present = findByIdentifier(directory, legacyIdentifier);
  if (present !== null) return present.properties.enabled ? 'present' : 'disabled';
  const deleted = directory.state.applications.some(
    ({ deletedOn, basicSaml }) =>
      deletedOn !== null && basicSaml.identifiers.some(({ value }) => value === legacyIdentifier),
  );
  return deleted ? 'deleted' : 'never';
}

/** By its saved Identifier; else the one made from the gallery's template, on its way to being configured. */
function alohiApplication({ directory }: Entra): Outcome['alohiApplication'] {
  const template = directory.templates.find(({ basicSaml }) =>
    basicSaml?.identifiers.some(({ value }) => value === alohiIdentifier),
  );
  const application =
    findByIdentifier(directory, alohiIdentifier) ??
    directory.state.applications.findLast(
      ({ templateId, deletedOn }) => deletedOn === null && templateId !== null && templateId === template?.templateId,
    );
  if (!application) return null;
  const { provisioning, basicSaml } = application;
  return {
    objectId: application.objectId,
    appId: application.appId,
    identifiers: basicSaml.identifiers.map(({ value }) => value),
    replyUrls: basicSaml.replyUrls.map(({ url }) => url),
    assigned: assignedPeople(directory, application).map(({ mail }) => mail),
    provisioning: provisioning.status === 'On' ? 'on' : provisioning.tenantUrl === '' ? 'off' : 'saved',
    quarantine: provisioning.quarantine?.reason ?? null,
  };
}
