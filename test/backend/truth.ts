/** What the values really are: what a reading or a writing of the portals is held against. */

import type { SsoConfiguration } from './alohi/state.ts';
import { type Application, applicationDetail } from './entra/application.ts';
import { assignmentRows } from './entra/assignments.ts';
import type { Directory } from './entra/directory.ts';
import { alohiIdentifier, legacyIdentifier } from './entra/gallery.ts';
import { hosts } from './model.ts';

export interface ApplicationTruth {
  readonly objectId: string;
  readonly appId: string;
  readonly name: string;
  /** By its Identifier, or by the template it was made from. */
  readonly role: 'legacy' | 'target' | 'other';
  readonly identifiers: readonly string[];
  readonly replyUrls: readonly string[];
  readonly loginUrl: string;
  readonly entraIdentifier: string;
  readonly metadataUrl: string | null;
  /** SHA-1 of the DER, upper-case hex. */
  readonly thumbprint: string | null;
  readonly nameIdSource: string;
  readonly properties: { readonly enabled: boolean; readonly assignmentRequired: boolean; readonly visible: boolean };
  /** Display names of the people and groups that are assigned, sorted. */
  readonly assigned: readonly string[];
  readonly provisioning: { readonly tenantUrl: string; readonly secretToken: string };
  readonly deleted: boolean;
}

export interface Truth {
  readonly tenantId: string;
  readonly applications: readonly ApplicationTruth[];
  /** Every configuration Fax.Plus has had, the one at the start first. */
  readonly configurations: readonly SsoConfiguration[];
  readonly scim: { readonly tenantUrl: string; readonly token: string };
}

export interface TruthSources {
  readonly directory: Directory;
  readonly configurations: readonly SsoConfiguration[];
  readonly scimToken: string;
}

export function readTruth({ directory, configurations, scimToken }: TruthSources): Truth {
  return {
    tenantId: directory.company.tenantId,
    applications: directory.state.applications.map((application) => applicationTruth(directory, application)),
    configurations,
    scim: { tenantUrl: `https://${hosts.scim}/scim/v2`, token: scimToken },
  };
}

function applicationTruth(directory: Directory, application: Application): ApplicationTruth {
  const { basicSaml, certificate, claims, setUp, properties } = applicationDetail(
    application,
    directory.company.tenantId,
  );
  return {
    objectId: application.objectId,
    appId: application.appId,
    name: application.name,
    role: roleOf(directory, application),
    identifiers: basicSaml.identifiers.map(({ value }) => value),
    replyUrls: basicSaml.replyUrls.map(({ url }) => url),
    loginUrl: setUp.loginUrl,
    entraIdentifier: setUp.entraIdentifier,
    metadataUrl: certificate?.metadataUrl ?? null,
    thumbprint: certificate?.thumbprint ?? null,
    nameIdSource: claims.nameIdSource,
    properties,
    assigned: assignmentRows(directory, application)
      .map(({ displayName }) => displayName)
      .sort(),
    provisioning: {
      tenantUrl: application.provisioning.tenantUrl,
      secretToken: application.provisioning.secretToken,
    },
    deleted: application.deletedOn !== null,
  };
}

function roleOf({ templates }: Directory, { basicSaml, templateId }: Application): ApplicationTruth['role'] {
  const template = templates.find((each) => each.templateId === templateId);
  const identifiers = [...basicSaml.identifiers, ...(template?.basicSaml?.identifiers ?? [])].map(({ value }) => value);
  if (identifiers.includes(legacyIdentifier)) return 'legacy';
  return identifiers.includes(alohiIdentifier) ? 'target' : 'other';
}
