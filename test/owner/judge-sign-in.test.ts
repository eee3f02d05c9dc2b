import { describe, expect, it } from 'vitest';
import { legacyFaxPlus } from '../../lib/checks/well-known.ts';
import type { MigrationContext } from '../../lib/migration/context.ts';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import { subjectOf } from '../../lib/migration/subject.ts';
import { judgePastedResponse, judgeRequest, judgeSignIn } from '../../lib/owner/judge-sign-in.ts';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { findingsIn, provokes } from '../checks/provokes.ts';
import { authnRequestXml, redirectWith } from '../fixtures/saml/authn-request.ts';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import { entraIdentifier, loginUrl, tenantId } from '../fixtures/saml/metadata.ts';
import { encodeResponse, makeResponseXml, type ResponseWish, requestId } from '../fixtures/saml/response.ts';
import { contextOf, legacyFound, migrationAfter, start, targetFound } from '../migration/sample.ts';

const made = await makeCertificate();
const legacy = await makeCertificate({ ownKey: true });
const parsed = await parseCertificate(made.der);
if (!parsed.ok) throw new Error(parsed.finding.code);

const known: readonly MigrationEvent[] = [
  start,
  { type: 'tenant-seen', id: tenantId, name: 'Contoso Example' },
  { type: 'tenant-confirmed' },
  legacyFound,
  targetFound,
  { type: 'facts-read', role: 'target', facts: { entraIdentifier, thumbprint: made.thumbprint } },
  { type: 'facts-read', role: 'legacy', facts: { thumbprint: legacy.thumbprint } },
];
const taken: MigrationEvent = {
  type: 'certificate-taken',
  role: 'target',
  certificate: { ...parsed.value, source: 'file' },
};
const watched: MigrationEvent = { type: 'sign-in-watched', until: '2026-11-23T12:30:00.000Z' };
const typed = (email: string, tabId = 1): MigrationEvent => ({ type: 'sign-in-email-typed', email, tabId });
const having = (...events: MigrationEvent[]): MigrationContext =>
  contextOf(migrationAfter(...known, taken, watched, ...events), {}, now);

const response = (wish: ResponseWish = {}) =>
  encodeResponse(makeResponseXml({ assertionSignature: { certificate: made }, ...wish }));
const person = 'adele.vance@contoso.example';

/** The findings of a refusal; none of anything else. */
const findingsOf = async (events: Promise<MigrationEvent[]>) => findingsIn(await events);

describe('a good response', () => {
  it('becomes a proof without anything of the person or the response in it', async () => {
    const context = having(typed(person), { type: 'sign-in-requested', id: requestId, tabId: 1 });
    const events = await judgeSignIn(response(), 1, context);
    expect(events).toMatchObject([
      { type: 'refusal-cleared' },
      { type: 'response-verified', subject: subjectOf('m', person), signedBy: made.thumbprint, tabId: 1 },
    ]);
    for (const trace of ['adele', 'vance', requestId, entraIdentifier]) {
      expect(JSON.stringify(events).toLowerCase()).not.toContain(trace);
    }
    const [, verified] = events;
    const outcomes = verified?.type === 'response-verified' ? verified.checks.map(({ outcome }) => outcome) : [];
    expect(new Set(outcomes)).toEqual(new Set(['passed']));
  });

  const checksOf = async (context: MigrationContext) => {
    const verified = (await judgeSignIn(response(), 1, context)).at(-1);
    if (verified?.type !== 'response-verified') throw new Error('not verified');
    return Object.fromEntries(verified.checks.map(({ check, outcome }) => [check, outcome]));
  };

  it('leaves open what was not seen, or seen in another tab', async () => {
    expect(await checksOf(having())).toMatchObject({ request: 'open', person: 'open', issuer: 'passed' });
    const elsewhere = having(typed(person, 2), { type: 'sign-in-requested', id: 'id-other', tabId: 2 });
    expect(await checksOf(elsewhere)).toMatchObject({ request: 'open', person: 'open' });
  });

  it('compares nobody with the beginning of an address', async () => {
    expect(await checksOf(having(typed('adele.vance@contoso.ex')))).toMatchObject({ person: 'open' });
  });
});

describe('a response that must not count', () => {
  const judged = (wish: ResponseWish, context = having(typed(person))) =>
    findingsOf(judgeSignIn(response(wish), 1, context));
  provokes('response-of-legacy-application', 'signed with its certificate', () =>
    judged({ assertionSignature: { certificate: legacy } }),
  );
  provokes('sign-in-name-id-differs', 'of another person than typed', () =>
    judged({ nameId: 'avance@contoso.example' }),
  );
  provokes('sign-in-through-legacy', 'for the legacy application', () =>
    judged({ audience: legacyFaxPlus.entityId, recipient: legacyFaxPlus.replyUrl }),
  );
  provokes('sign-in-other-request', 'to another request', () =>
    judged({}, having(typed(person), { type: 'sign-in-requested', id: 'id-other', tabId: 1 })),
  );
  provokes('sign-in-certificate-unknown', 'no certificate yet', () =>
    judged({}, contextOf(migrationAfter(...known, watched), {}, now)),
  );
  provokes('sign-in-issuer-differs', 'not what Fax.Plus was given', () =>
    judged(
      {},
      having({
        type: 'configuration-filled',
        configuration: { ssoUrl: loginUrl, entityId: entraIdentifier.slice(0, -1), certificate: '', ssoType: '' },
      }),
    ),
  );
  provokes('entra-error-authentication-method', 'a refusal with Entra’s code in it', () =>
    findingsOf(
      judgeSignIn(
        encodeResponse(
          makeResponseXml({ status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }).replace(
            '</samlp:StatusCode>',
            '</samlp:StatusCode><samlp:StatusMessage>AADSTS75011: Authentication method</samlp:StatusMessage>',
          ),
        ),
        1,
        having(),
      ),
    ),
  );
});

describe('a pasted response', () => {
  it('is judged alike and named what it is', async () => {
    const events = await judgePastedResponse(`SAMLResponse=${encodeURIComponent(response())}`, having());
    expect(events).toMatchObject([{ type: 'response-pasted', issuedAt: now.toISOString() }]);
    const { signIns } = migrationAfter(...known, taken, ...events);
    expect(signIns).toMatchObject([{ source: 'pasted', tabId: null, acceptedAt: null }]);
  });

  provokes('sign-in-expired', 'from yesterday', () =>
    findingsOf(judgePastedResponse(response(), { ...having(), now: new Date('2026-11-24T12:00:00Z') })),
  );
});

describe('a request', () => {
  const judge = (url: string, posted?: string) => judgeRequest({ url, posted }, 1, having());
  it('is remembered by its ID alone, however it is sent', async () => {
    const requested = [{ type: 'sign-in-requested', id: requestId, tabId: 1 }];
    expect(await judge(redirectWith(authnRequestXml))).toEqual(requested);
    expect(await judge(loginUrl, Buffer.from(authnRequestXml).toString('base64'))).toEqual(requested);
  });

  it('without anything to read says nothing', async () => {
    expect(await judge(loginUrl)).toEqual([]);
  });

  provokes('authn-request-of-legacy', 'of the legacy application', () =>
    findingsOf(judge(redirectWith(authnRequestXml.replace('https://sso.alohi.com/metadata', legacyFaxPlus.entityId)))),
  );
  provokes('authn-request-other-tenant', 'to another tenant', () =>
    findingsOf(judge(redirectWith(authnRequestXml).replace(tenantId, 'ffffeeee-9999-dddd-8888-cccc7777bbbb'))),
  );
});
