import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { beforeEach, describe, expect, test } from 'vitest';
import { accountHolders, assignedGroup } from '../company.ts';
import type { Person } from '../model.ts';
import { unassign } from './assignments.ts';
import { certificatePem } from './certificate.ts';
import { type Directory, deleteApplication, findByIdentifier, updateApplication } from './directory.ts';
import { authnRequestParameter, exampleDirectory, present } from './example-tenant.ts';
import { legacyIdentifier } from './gallery.ts';
import { answerSignIn, openSignIn } from './saml-sign-in.ts';

const replyUrl = 'https://app.fax.plus/sso/login';
let directory: Directory;

beforeEach(async () => {
  directory = await exampleDirectory('migrate');
});

function open(issuer = legacyIdentifier, wantedReplyUrl: string | undefined = replyUrl) {
  const samlRequest = authnRequestParameter({ issuer, replyUrl: wantedReplyUrl });
  return openSignIn(directory, { samlRequest, relayState: 'inbox' }, 'HTTP-Redirect');
}

function signIn(person: Person) {
  const opened = open();
  if (!opened.ok) throw new Error(opened.error.message);
  return answerSignIn(directory, opened.value, person);
}

function legacy() {
  return present(findByIdentifier(directory, legacyIdentifier));
}

function holder(position: number): Person {
  return present(accountHolders(directory.company)[position]);
}

describe('a request', () => {
  test('is refused without SAMLRequest and when it is no SAML', () => {
    const missing = openSignIn(directory, { samlRequest: null, relayState: null }, 'HTTP-Redirect');
    expect(missing).toMatchObject({ ok: false, error: { code: 'AADSTS750054' } });
    const nonsense = openSignIn(directory, { samlRequest: 'bm9uc2Vuc2U=', relayState: null }, 'HTTP-POST');
    expect(nonsense).toMatchObject({ ok: false, error: { code: 'AADSTS75005' } });
  });

  test('is refused for an Identifier that nobody has, and for one that is off by a slash', () => {
    expect(open('https://sso.alohi.com/metadata')).toMatchObject({ ok: false, error: { code: 'AADSTS700016' } });
    expect(open(`${legacyIdentifier}/`)).toMatchObject({ ok: false, error: { code: 'AADSTS650056' } });
  });

  test('is refused for a Reply URL that is not configured', () => {
    expect(open(legacyIdentifier, `${replyUrl}/`)).toMatchObject({ ok: false, error: { code: 'AADSTS50011' } });
  });
});

describe('an answer', () => {
  test('is accepted by a strict service provider', async () => {
    const answer = signIn(holder(4));
    if (!answer.ok) throw new Error(answer.error.message);
    const serviceProvider = new SAML({
      idpCert: certificatePem(present(legacy().signing)),
      issuer: legacyIdentifier,
      audience: legacyIdentifier,
      callbackUrl: replyUrl,
      entryPoint: 'https://login.microsoftonline.com/unused/saml2',
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      validateInResponseTo: ValidateInResponseTo.never,
    });
    const { profile } = await serviceProvider.validatePostResponseAsync({ SAMLResponse: answer.value.samlResponse });
    expect(profile).toMatchObject({
      nameID: holder(4).mail,
      nameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      issuer: `https://sts.windows.net/${directory.company.tenantId}/`,
      firstname: holder(4).givenName,
      lastname: holder(4).surname,
      inResponseTo: '_example',
    });
  });

  test('is given to a member of the assigned group, until the group is taken away', () => {
    const member = holder(24);
    expect(signIn(member)).toMatchObject({ ok: true });
    unassign(directory, legacy().objectId, assignedGroup(directory.company).id);
    expect(signIn(member)).toMatchObject({ ok: false, error: { code: 'AADSTS50105' } });
  });

  test('is refused to the unassigned, unless no assignment is required', () => {
    const stranger = present(directory.company.people[28]);
    expect(signIn(stranger)).toMatchObject({ ok: false, error: { code: 'AADSTS50105' } });
    updateApplication(directory, legacy().objectId, ({ properties }) => ({
      properties: { ...properties, assignmentRequired: false },
    }));
    expect(signIn(stranger)).toMatchObject({ ok: true });
  });

  test('is refused by a disabled application, and a deleted one is not found', () => {
    const { objectId } = legacy();
    const opened = open();
    if (!opened.ok) throw new Error(opened.error.message);
    updateApplication(directory, objectId, ({ properties }) => ({ properties: { ...properties, enabled: false } }));
    expect(signIn(holder(0))).toMatchObject({ ok: false, error: { code: 'AADSTS7000112' } });
    deleteApplication(directory, objectId);
    expect(answerSignIn(directory, opened.value, holder(0))).toMatchObject({
      ok: false,
      error: { code: 'AADSTS700016' },
    });
  });
});
