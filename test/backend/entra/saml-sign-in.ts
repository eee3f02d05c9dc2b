/** Single sign-on without a browser: which application a request is for, and what one person gets in answer. */

import { randomUUID } from 'node:crypto';
import type { Person, SignInRecord } from '../model.ts';
import { type AadError, aadError } from './aad-error.ts';
import type { Application } from './application.ts';
import { assignedPeople } from './assignments.ts';
import { type AuthnRequest, type Binding, readAuthnRequest } from './authn-request.ts';
import { type Directory, findApplication, findByIdentifier, presentApplications } from './directory.ts';
import { attributeValue, samlResponse } from './saml-response.ts';
import { presentUsers } from './users.ts';

/** A sign-in on its way: plain data, so that it can wait while the user types a password. */
export interface SignInRequest {
  /** Object id of the application. */
  readonly application: string;
  readonly audience: string;
  readonly replyUrl: string;
  readonly inResponseTo: string | null;
  readonly relayState: string | null;
  readonly forceAuthn: boolean;
  /** The user asked for in the request itself. */
  readonly subject: string | null;
}

/** What the browser posts to the Reply URL. */
export interface PostedResponse {
  readonly replyUrl: string;
  /** Base64. */
  readonly samlResponse: string;
  readonly relayState: string | null;
  /** The NameID within, for the record. */
  readonly nameId: string;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: AadError };

/** Reads `SAMLRequest` and finds the application and its Reply URL; nobody has to be signed in for that. */
export function openSignIn(
  directory: Directory,
  parameters: { readonly samlRequest: string | null; readonly relayState: string | null },
  binding: Binding,
): Answer<SignInRequest> {
  if (parameters.samlRequest === null) return { ok: false, error: aadError.requestMissing() };
  const request = readAuthnRequest(parameters.samlRequest, binding);
  if (request === null) return { ok: false, error: aadError.notAProtocolMessage() };
  const application = findByIdentifier(directory, request.issuer);
  if (application === null) return { ok: false, error: unknownIdentifier(directory, request.issuer) };
  const replyUrl = chooseReplyUrl(application, request);
  if (replyUrl === null) {
    return { ok: false, error: aadError.replyUrlMismatch(request.assertionConsumerServiceUrl ?? '') };
  }
  return {
    ok: true,
    value: {
      application: application.objectId,
      audience: request.issuer,
      replyUrl,
      inResponseTo: request.id,
      relayState: parameters.relayState,
      forceAuthn: request.forceAuthn,
      subject: request.subject,
    },
  };
}

/** A sign-in that Entra starts itself: from My Apps, or with the portal's Test button. */
export function openIdentityProviderInitiated(application: Application): SignInRequest | null {
  const audience = application.basicSaml.identifiers.find(({ isDefault }) => isDefault)?.value;
  const replyUrl = application.basicSaml.replyUrls.find(({ isDefault }) => isDefault)?.url;
  if (audience === undefined || replyUrl === undefined) return null;
  return {
    application: application.objectId,
    audience,
    replyUrl,
    inResponseTo: null,
    relayState: application.basicSaml.relayState || null,
    forceAuthn: false,
    subject: null,
  };
}

/** The signed response for one person, or the reason why Entra refuses. The application is looked up afresh. */
export function answerSignIn(directory: Directory, request: SignInRequest, signedIn: Person): Answer<PostedResponse> {
  // The session knows them as they were when they signed in.
  const person = presentUsers(directory).find(({ id }) => id === signedIn.id) ?? signedIn;
  const application = findApplication(directory, request.application);
  if (application === null) return { ok: false, error: unknownIdentifier(directory, request.audience) };
  const refusal = refusalOf(directory, application, person);
  if (refusal !== null) return { ok: false, error: refusal };
  if (application.signing === null) return { ok: false, error: aadError.noSigningKey() };
  const { company, now } = directory;
  const xml = samlResponse({
    tenantId: company.tenantId,
    person,
    claims: application.claims,
    signer: application.signing,
    destination: request.replyUrl,
    audience: request.audience,
    inResponseTo: request.inResponseTo,
    now: now(),
    // Not from the seeded sequence: what a sign-in is called must not shift the ids of everything after it.
    ids: { response: randomUUID(), assertion: randomUUID() },
  });
  return {
    ok: true,
    value: {
      replyUrl: request.replyUrl,
      samlResponse: Buffer.from(xml, 'utf8').toString('base64'),
      relayState: request.relayState,
      nameId: attributeValue(person, application.claims.nameIdSource),
    },
  };
}

/** Entra's own record of a refusal. */
export function refusedSignIn(request: SignInRequest, person: Person, error: AadError, at: Date): SignInRecord {
  return {
    at: at.toISOString(),
    email: person.mail,
    application: request.application,
    outcome: 'refused',
    reason: error.code,
  };
}

function refusalOf(directory: Directory, application: Application, person: Person): AadError | null {
  const { enabled, assignmentRequired } = application.properties;
  if (!enabled) return aadError.applicationDisabled(application.appId, application.name);
  const assigned = () => assignedPeople(directory, application).some(({ id }) => id === person.id);
  if (assignmentRequired && !assigned()) return aadError.notAssigned(person.userPrincipalName);
  return null;
}

function chooseReplyUrl({ basicSaml }: Application, request: AuthnRequest): string | null {
  const wanted = request.assertionConsumerServiceUrl;
  if (wanted === null) return basicSaml.replyUrls.find(({ isDefault }) => isDefault)?.url ?? null;
  return basicSaml.replyUrls.some(({ url }) => url === wanted) ? wanted : null;
}

function unknownIdentifier(directory: Directory, identifier: string): AadError {
  const withoutSlash = (text: string) => text.replace(/\/+$/, '');
  const nearMiss = presentApplications(directory).some(({ basicSaml }) =>
    basicSaml.identifiers.some(({ value }) => value !== identifier && withoutSlash(value) === withoutSlash(identifier)),
  );
  return nearMiss
    ? aadError.misconfiguredApplication(identifier)
    : aadError.identifierNotFound(identifier, directory.company.name);
}
