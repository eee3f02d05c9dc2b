/** Federation metadata as `login.microsoftonline.com` publishes it: signed, one line, three roles with the same keys. */

import { tenantEndpoints } from './application.ts';
import type { SigningCertificate } from './certificate.ts';
import { claimTypes } from './claim-types.ts';
import { escapeMarkup, signatureOf } from './xml.ts';

export interface MetadataOptions {
  /** A tenant's GUID, or `common` for the document that names no tenant. */
  readonly tenantId: string;
  /** Keys to publish, the signing one first. */
  readonly certificates: readonly [SigningCertificate, ...SigningCertificate[]];
  /** A GUID; becomes the document's ID. */
  readonly documentId: string;
  /** The address starts with a byte order mark; the portal's download does not. */
  readonly byteOrderMark: boolean;
}

const namespaces = {
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  federation: 'http://docs.oasis-open.org/wsfed/federation/200706',
  authorization: 'http://docs.oasis-open.org/wsfed/authorization/200706',
  addressing: 'http://www.w3.org/2005/08/addressing',
  schemaInstance: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/** Makes and signs the document; its text is complete, declaration and byte order mark included. */
export function federationMetadata({ tenantId, certificates, documentId, byteOrderMark }: MetadataOptions): string {
  const place = placesOf(tenantId);
  const keys = certificates.map(keyDescriptor).join('');
  const opening = `<EntityDescriptor ID="_${documentId}" entityID="${place.entityId}" xmlns="${namespaces.metadata}">`;
  const content =
    roleDescriptor('SecurityTokenServiceType', keys + securityTokenService(place.wsfed)) +
    roleDescriptor('ApplicationServiceType', keys + applicationService(place.entityId, place.wsfed)) +
    identityProviderDescriptor(keys, place.saml2);
  const closing = '</EntityDescriptor>';
  const signature = signatureOf(opening + content + closing, certificates[0]);
  const declaration = '<?xml version="1.0" encoding="utf-8"?>';
  return `${byteOrderMark ? '\uFEFF' : ''}${declaration}${opening}${signature}${content}${closing}`;
}

function placesOf(tenantId: string) {
  if (tenantId === 'common') {
    return {
      // Published literally so: a document for everybody cannot name a tenant.
      entityId: 'https://sts.windows.net/{tenantid}/',
      saml2: 'https://login.microsoftonline.com/common/saml2',
      wsfed: 'https://login.microsoftonline.com/common/wsfed',
    };
  }
  const { entraIdentifier, loginUrl } = tenantEndpoints(tenantId);
  return { entityId: entraIdentifier, saml2: loginUrl, wsfed: `https://login.microsoftonline.com/${tenantId}/wsfed` };
}

function keyDescriptor({ der }: SigningCertificate): string {
  return `<KeyDescriptor use="signing"><KeyInfo xmlns="${namespaces.signature}"><X509Data><X509Certificate>${der}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;
}

function roleDescriptor(type: string, content: string): string {
  return `<RoleDescriptor xsi:type="fed:${type}" protocolSupportEnumeration="${namespaces.federation}" xmlns:xsi="${namespaces.schemaInstance}" xmlns:fed="${namespaces.federation}">${content}</RoleDescriptor>`;
}

function securityTokenService(wsfed: string): string {
  const offered = claimTypes
    .map(
      ({ uri, displayName, description }) =>
        `<auth:ClaimType Uri="${uri}" xmlns:auth="${namespaces.authorization}"><auth:DisplayName>${escapeMarkup(displayName)}</auth:DisplayName><auth:Description>${escapeMarkup(description)}</auth:Description></auth:ClaimType>`,
    )
    .join('');
  return `<fed:ClaimTypesOffered>${offered}</fed:ClaimTypesOffered>${endpoint('SecurityTokenServiceEndpoint', wsfed)}${endpoint('PassiveRequestorEndpoint', wsfed)}`;
}

function applicationService(entityId: string, wsfed: string): string {
  return `${endpoint('TargetScopes', entityId)}${endpoint('ApplicationServiceEndpoint', wsfed)}${endpoint('PassiveRequestorEndpoint', wsfed)}`;
}

function endpoint(element: string, address: string): string {
  return `<fed:${element}><wsa:EndpointReference xmlns:wsa="${namespaces.addressing}"><wsa:Address>${address}</wsa:Address></wsa:EndpointReference></fed:${element}>`;
}

function identityProviderDescriptor(keys: string, saml2: string): string {
  const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
  const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
  return `<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys}<SingleLogoutService Binding="${redirect}" Location="${saml2}" /><SingleSignOnService Binding="${redirect}" Location="${saml2}" /><SingleSignOnService Binding="${post}" Location="${saml2}" /></IDPSSODescriptor>`;
}
