/** Basic SAML Configuration: what the directory accepts, and the certificate that the first save brings forth. */

import type { Application } from './application.ts';
import { federatedSsoSubject, makeSigningCertificate } from './certificate.ts';
import { type Directory, findByIdentifier, type Result, refuse, updateApplication } from './directory.ts';
import type { BasicSaml } from './portal-api.ts';

/** Chooses the sign-on method of an application. */
export function chooseSaml(directory: Directory, objectId: string): Result<Application> {
  return updateApplication(directory, objectId, () => ({ ssoMode: 'saml' }));
}

/**
 * Saves Basic SAML Configuration. Refuses an Identifier that another application of the tenant bears, and anything that
 * is not an absolute address. The first save makes the signing certificate and notifies the one who saved.
 */
export async function saveBasicSaml(
  directory: Directory,
  objectId: string,
  values: BasicSaml,
  notificationEmail: string,
): Promise<Result<Application>> {
  const checked = checkBasicSaml(directory, objectId, values);
  if (!checked.ok) return checked;
  const basicSaml = checked.value;
  const saved = updateApplication(directory, objectId, () => ({ basicSaml, unsavedBasicSaml: null, ssoMode: 'saml' }));
  if (!saved.ok || saved.value.signing !== null) return saved;

  const signing = await makeSigningCertificate({
    subject: federatedSsoSubject,
    notBefore: directory.now(),
    years: 3,
    random: directory.random,
  });
  // Two saves may have overlapped: the certificate that came first stays.
  return updateApplication(directory, objectId, (application) =>
    application.signing === null ? { signing, notificationEmail } : {},
  );
}

function checkBasicSaml(directory: Directory, objectId: string, values: BasicSaml): Result<BasicSaml> {
  const identifiers = values.identifiers.map(({ value, isDefault }) => ({ value: value.trim(), isDefault }));
  if (identifiers.length === 0 || identifiers.some(({ value }) => value === '')) {
    return refuse('identifier-required', 'Identifier (Entity ID) must not be empty.');
  }
  for (const { value } of identifiers) {
    const bearer = findByIdentifier(directory, value);
    if (bearer !== null && bearer.objectId !== objectId) {
      return refuse(
        'identifier-in-use',
        `Another object with the same value for property identifierUris already exists. Identifier '${value}' is used by application '${bearer.name}' (${bearer.appId}).`,
      );
    }
  }
  const replyUrls = values.replyUrls.map((replyUrl) => ({ ...replyUrl, url: replyUrl.url.trim() }));
  if (replyUrls.length === 0) {
    return refuse('reply-url-required', 'Reply URL (Assertion Consumer Service URL) must not be empty.');
  }
  const wrongReplyUrl = replyUrls.find(({ url }) => !isSecureAddress(url));
  if (wrongReplyUrl !== undefined) {
    return refuse('reply-url-invalid', `Reply URL '${wrongReplyUrl.url}' must be a valid absolute https address.`);
  }
  const wrongAddress = [values.signOnUrl, values.logoutUrl].find((url) => url !== '' && !isSecureAddress(url));
  if (wrongAddress !== undefined)
    return refuse('url-invalid', `'${wrongAddress}' must be a valid absolute https address.`);

  return {
    ok: true,
    value: { ...values, identifiers: withOneDefault(identifiers), replyUrls: withOneDefault(replyUrls) },
  };
}

function withOneDefault<Row extends { readonly isDefault: boolean }>(rows: readonly Row[]): readonly Row[] {
  const chosen = Math.max(
    0,
    rows.findIndex((row) => row.isDefault),
  );
  return rows.map((row, position) => ({ ...row, isDefault: position === chosen }));
}

function isSecureAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
