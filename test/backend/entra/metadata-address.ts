/** Which keys the federation metadata address publishes: an application's, the tenant's, or everybody's. */

import { randomUUID } from 'node:crypto';
import { aadError } from './aad-error.ts';
import type { SigningCertificate } from './certificate.ts';
import { type Directory, findByAppId } from './directory.ts';
import { federationMetadata } from './metadata.ts';
import type { Answer } from './saml-sign-in.ts';

/**
 * The document at `/<tenant>/federationmetadata/2007-06/federationmetadata.xml`. Without `?appid=`, and for an
 * application that has no certificate of its own yet, it is signed with the tenant's keys.
 */
export function publishedMetadata(directory: Directory, tenant: string, appId: string | null): Answer<string> {
  const { company } = directory;
  const common = tenant === 'common';
  if (!common && ![company.tenantId, company.domain].includes(tenant.toLowerCase())) {
    return { ok: false, error: aadError.tenantNotFound(tenant) };
  }
  const application = appId === null ? null : findByAppId(directory, appId.toLowerCase());
  if (appId !== null && application === null) {
    return { ok: false, error: aadError.identifierNotFound(appId, company.name) };
  }
  return {
    ok: true,
    value: federationMetadata({
      tenantId: common ? 'common' : company.tenantId,
      certificates: application?.signing ? [application.signing] : tenantCertificates(directory),
      documentId: randomUUID(),
      byteOrderMark: true,
    }),
  };
}

function tenantCertificates(directory: Directory): readonly [SigningCertificate, ...SigningCertificate[]] {
  const [first, ...others] = directory.state.tenantKeys;
  if (first === undefined) throw new Error('a tenant always has a signing key');
  return [first, ...others];
}
