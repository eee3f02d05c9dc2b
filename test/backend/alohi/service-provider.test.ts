import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Through } from '../alohi-contract.ts';
import type { SigningCertificate } from '../entra/certificate.ts';
import { hosts } from '../model.ts';
import { registrations } from './registrations.ts';
import { type SignedResponseOptions, signedResponse } from './signed-response.fixture.ts';
import { stateSchema } from './state.ts';
import { newCertificate, serve, type TestWorld, testWorld } from './world.fixture.ts';

function responseFor(
  world: TestWorld,
  signer: SigningCertificate,
  changes: Partial<SignedResponseOptions> = {},
): string {
  return signedResponse({
    privateKey: signer.privateKey,
    certificate: signer.der,
    issuer: world.issuer,
    audience: registrations.legacy.entityId,
    recipient: registrations.legacy.assertionConsumerService,
    nameId: world.company.administrator.mail,
    ...changes,
  });
}

/** Signs in through the legacy Reply URL as a browser would; gives the status and where it was sent. */
async function post(
  world: TestWorld,
  samlResponse: string,
): Promise<{ status: number; location: string; body: string }> {
  await using server = await serve(world.alohi.hosts[hosts.faxPlus]);
  const body = new URLSearchParams({ SAMLResponse: samlResponse });
  const response = await fetch(`${server.origin}/sso/login`, { method: 'POST', body, redirect: 'manual' });
  const location = response.headers.get('location') ?? '';
  return { status: response.status, location, body: await response.text() };
}

describe('verification with the configured values', () => {
  it('accepts a response signed by the configured key, and hands a session over', async () => {
    const world = await testWorld('migrate');
    const answer = await post(world, responseFor(world, world.legacyCertificate));
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^https:\/\/app\.fax\.plus\/sso\/complete\?code=/);
    expect(world.alohi.inspect().signIns).toMatchObject([
      { outcome: 'accepted', email: world.company.administrator.mail },
    ]);

    await using server = await serve(world.alohi.hosts[hosts.faxPlus]);
    const complete = `${server.origin}${new URL(answer.location).pathname}${new URL(answer.location).search}`;
    const landed = await fetch(complete, { redirect: 'manual' });
    expect(landed.headers.get('location')).toBe('/faxes/inbox');
    expect(landed.headers.get('set-cookie')).toContain('__Host-session=');
    expect((await fetch(complete, { redirect: 'manual' })).status, 'a code is good once').toBe(403);
  });

  it('refuses a response signed by another key', async () => {
    const world = await testWorld('migrate');
    const other = await newCertificate(8);
    const answer = await post(world, responseFor(world, other));
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('We could not sign you in');
    expect(answer.body).toContain('certificate-mismatch');
    expect(world.alohi.inspect().signIns).toMatchObject([{ outcome: 'refused', reason: 'certificate-mismatch' }]);
  });

  it.each<[string, Partial<SignedResponseOptions>, string]>([
    [
      'of another tenant',
      { issuer: 'https://sts.windows.net/00000000-0000-0000-0000-000000000000/' },
      'issuer-mismatch',
    ],
    ['for the other application', { audience: registrations.alohi.entityId }, 'audience-mismatch'],
    ['of yesterday', { issuedAt: new Date(Date.now() - 24 * 60 * 60 * 1000) }, 'assertion-expired'],
    ['to a request never made', { inResponseTo: '_0123456789abcdef' }, 'in-response-to-unknown'],
    ['without an e-mail', { nameId: 'administrator' }, 'name-id-not-an-email'],
  ])('refuses a response %s', async (_name, changes, reason) => {
    const world = await testWorld('migrate');
    const samlResponse = responseFor(world, world.legacyCertificate, changes);
    expect(await world.alohi.probe.verify('legacy', samlResponse)).toEqual({ ok: false, reason });
  });

  it('refuses a changed assertion', async () => {
    const world = await testWorld('migrate');
    const good = Buffer.from(responseFor(world, world.legacyCertificate), 'base64').toString('utf8');
    const changed = Buffer.from(good.replaceAll(world.company.administrator.mail, 'intruder@contoso.example'));
    const verdict = await world.alohi.probe.verify('legacy', changed.toString('base64'));
    expect(verdict).toEqual({ ok: false, reason: 'invalid-signature' });
  });

  it('refuses everything while the certificate text is broken', async () => {
    const world = await testWorld('migrate');
    await saveConfiguration(world, { certificate: '-----BEGIN CERTIFICATE-----\nbroken\n-----END CERTIFICATE-----' });
    const verdict = await world.alohi.probe.verify('legacy', responseFor(world, world.legacyCertificate));
    expect(verdict).toEqual({ ok: false, reason: 'certificate-unreadable' });
    expect(world.alohi.inspect().serviceProvider?.certificateThumbprint).toBeNull();
  });

  it('refuses through the legacy registration once it is shut down', async () => {
    const world = await testWorld('migrate', { legacyServiceOff: true });
    const verdict = await world.alohi.probe.verify('legacy', responseFor(world, world.legacyCertificate));
    expect(verdict).toEqual({ ok: false, reason: 'legacy-integration-shut-down' });
  });

  it('moves to the new registration with the SSO type', async () => {
    const world = await testWorld('migrate');
    await saveConfiguration(world, { ssoType: 'Alohi SSO' });
    const old = responseFor(world, world.legacyCertificate);
    const fresh = responseFor(world, world.legacyCertificate, { audience: registrations.alohi.entityId });
    expect(await world.alohi.probe.verify('legacy', old)).toEqual({ ok: false, reason: 'sso-type-mismatch' });
    expect(await world.alohi.probe.verify('alohi', fresh)).toMatchObject({ ok: true, account: 'existing' });
    expect(await world.alohi.probe.signInUrl('legacy')).toBeNull();
  });
});

describe('the account behind a response', () => {
  it('is found in any letter case', async () => {
    const world = await testWorld('migrate');
    await post(
      world,
      responseFor(world, world.legacyCertificate, { nameId: world.company.administrator.mail.toUpperCase() }),
    );
    expect(world.alohi.inspect().accounts).toHaveLength(25);
  });

  it('is made, empty, for an address that nobody has', async () => {
    const world = await testWorld('migrate');
    const nameId = 'somebody.new@contoso.example';
    const samlResponse = responseFor(world, world.legacyCertificate, { nameId });
    expect(await world.alohi.probe.verify('legacy', samlResponse)).toMatchObject({ account: 'would-be-created' });
    expect(world.alohi.inspect().accounts, 'the probe creates nobody').toHaveLength(25);
    await post(world, samlResponse);
    expect(world.alohi.inspect().accounts).toContainEqual({ email: nameId, active: true, faxes: 0 });
  });
});

describe('a sign-in started by Fax.Plus', () => {
  it.each<[Through, string]>([
    ['legacy', 'Legacy FAX.PLUS'],
    ['alohi', 'Alohi SSO'],
  ])('asks the identity provider in the name of the %s registration and knows its answer', async (through, ssoType) => {
    const world = await testWorld('migrate');
    await saveConfiguration(world, { ssoType });
    const url = new URL((await world.alohi.probe.signInUrl(through)) ?? '');
    expect(url.origin + url.pathname).toBe(world.ssoUrl);
    const request = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    expect(request).toContain(registrations[through].entityId);
    expect(request).toContain(registrations[through].assertionConsumerService);
    const inResponseTo = / ID="([^"]+)"/.exec(request)?.[1] ?? '';
    const audience = registrations[through].entityId;
    const samlResponse = responseFor(world, world.legacyCertificate, { inResponseTo, audience });
    expect(await world.alohi.probe.verify(through, samlResponse)).toMatchObject({ ok: true });
    expect(await world.alohi.probe.verify(through, samlResponse), 'a request is answered once').toMatchObject({
      ok: false,
    });
  });

  it('carries the e-mail as a hint', async () => {
    const world = await testWorld('migrate');
    await using server = await serve(world.alohi.hosts[hosts.faxPlus]);
    const response = await fetch(`${server.origin}/sso/start?email=ada@contoso.example`, { redirect: 'manual' });
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.searchParams.get('login_hint')).toBe('ada@contoso.example');
    expect(location.searchParams.get('RelayState')).toBe('faxPlus');
  });
});

/** Through a restored snapshot, so that it works without a browser and shows that restoring does. */
async function saveConfiguration(world: TestWorld, changes: Record<string, unknown>): Promise<void> {
  const snapshot = stateSchema.parse(world.alohi.snapshot());
  world.alohi.restore({ ...snapshot, configuration: { ...snapshot.configuration, ...changes } });
}
