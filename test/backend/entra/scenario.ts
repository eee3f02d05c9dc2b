/** Which applications the tenant holds when the practice begins. */

import { accountHolders, assignedGroup, directlyAssigned } from '../company.ts';
import type { Company, ScenarioName } from '../model.ts';
import type { Random } from '../random.ts';
import { type Application, type Assignment, defaultClaims } from './application.ts';
import { federatedSsoSubject, makeSigningCertificate, makeSigningKeys, tenantKeySubject } from './certificate.ts';
import { type Directory, type DirectoryState, newApplication } from './directory.ts';
import {
  type AlohiTemplateOptions,
  alohiTemplate,
  faxPlusTemplate,
  type GalleryTemplate,
  galleryTemplates,
} from './gallery.ts';

export interface DirectoryOptions {
  readonly company: Company;
  readonly scenario: ScenarioName;
  readonly random: Random;
  readonly now: () => Date;
  readonly alohi?: AlohiTemplateOptions;
}

/** People of `half-done` who are assigned to the new application already; the administrator is among them. */
const assignedWhenHalfDone = 10;

const day = 24 * 60 * 60 * 1000;

/** Makes the directory as the scenario wants it; takes a moment, as every signing key is a real one. */
export async function makeDirectory(options: DirectoryOptions): Promise<Directory> {
  const { company, random, now } = options;
  return {
    company,
    random,
    now,
    templates: galleryTemplates(options.alohi ?? {}),
    state: await initialState(options),
  };
}

async function initialState(options: DirectoryOptions): Promise<DirectoryState> {
  const { company, scenario } = options;
  const applications = await unrelatedApplications(options);
  if (scenario !== 'setup') {
    const legacyAssignments: readonly Assignment[] = [
      ...directlyAssigned(company).map(({ id }) => ({ principalId: id, role: 'User' })),
      { principalId: assignedGroup(company).id, role: 'User' },
    ];
    // 700 days: the certificate has about a year left.
    applications.splice(4, 0, await configured(options, faxPlusTemplate, 700, legacyAssignments));
  }
  if (scenario === 'half-done') {
    const assignments = accountHolders(company)
      .slice(0, assignedWhenHalfDone)
      .map(({ id }) => ({ principalId: id, role: 'User' }));
    applications.push(await configured(options, alohiTemplate(options.alohi), 2, assignments));
  }
  return { applications, tenantKeys: await tenantKeys(options), users: {} };
}

/** An application made from a template so many days ago, its offered values saved. */
async function configured(
  { company, random, now }: DirectoryOptions,
  template: GalleryTemplate,
  ageInDays: number,
  assignments: readonly Assignment[],
): Promise<Application> {
  const createdOn = new Date(now().getTime() - ageInDays * day);
  const application = newApplication({ random, now: () => createdOn }, template.name, template);
  return {
    ...application,
    ssoMode: 'saml',
    basicSaml: template.basicSaml ?? application.basicSaml,
    unsavedBasicSaml: null,
    signing: await makeSigningCertificate({ subject: federatedSsoSubject, notBefore: createdOn, years: 3, random }),
    notificationEmail: company.administrator.mail,
    assignments,
  };
}

/** Name, and for those with SAML single sign-on the age of the certificate in days. */
const unrelatedNames: readonly (readonly [name: string, ageInDays: number | null])[] = [
  ['Alphabet Ledger', 300],
  ['Blue Heron Wiki', null],
  ['Cartwheel Travel', 1200],
  ['Dovetail Time', null],
  ['Elder Oak Learning', 80],
  ['Faxina Facility Care', null],
  ['Harbour Front Desk', null],
  ['Northwind Signatures', 1020],
  ['Plus Payroll', null],
  ['Quill Documents', null],
  ['Sextant Status', 500],
  ['Tailspin Tickets', null],
];

/** One key pair serves all of them: only their certificates are ever looked at. */
async function unrelatedApplications(options: DirectoryOptions): Promise<Application[]> {
  const { company, random, now } = options;
  const keys = await makeSigningKeys();
  return Promise.all(
    unrelatedNames.map(async ([name, ageInDays]) => {
      const createdOn = new Date(now().getTime() - (ageInDays ?? random.integer(900)) * day);
      const host = `${name.toLowerCase().replaceAll(' ', '-')}.example`;
      const application: Application = {
        ...newApplication({ random, now: () => createdOn }, name, null),
        homepageUrl: `https://${host}/`,
        assignments: company.people.slice(0, 5).map(({ id }) => ({ principalId: id, role: 'Default Access' })),
      };
      if (ageInDays === null) return application;
      return {
        ...application,
        ssoMode: 'saml' as const,
        claims: defaultClaims,
        basicSaml: {
          ...application.basicSaml,
          identifiers: [{ value: `https://${host}/saml`, isDefault: true }],
          replyUrls: [{ url: `https://${host}/saml/acs`, index: null, isDefault: true }],
        },
        signing: await makeSigningCertificate({
          subject: federatedSsoSubject,
          notBefore: createdOn,
          years: 3,
          random,
          keys,
        }),
        notificationEmail: company.administrator.mail,
      };
    }),
  );
}

/** Two keys of the public cloud and one of another, as tenant metadata shows them; one key pair for all three. */
async function tenantKeys({ random, now }: DirectoryOptions) {
  const keys = await makeSigningKeys();
  const certificate = (subject: string, ageInDays: number) =>
    makeSigningCertificate({
      subject,
      notBefore: new Date(now().getTime() - ageInDays * day),
      years: 5,
      random,
      keys,
    });
  return [
    await certificate(tenantKeySubject, 60),
    await certificate(tenantKeySubject, 10),
    await certificate('login.microsoftonline.us', 45),
  ];
}
