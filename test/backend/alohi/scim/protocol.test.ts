import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultName } from '../../faults.ts';
import { type Caller, schemas, startCaller } from './caller.fixture.ts';

let scim: Caller;

beforeEach(async () => {
  scim = await startCaller();
});
afterEach(() => scim[Symbol.asyncDispose]());

describe('RFC 7644, 2 and RFC 6750, 3 (authentication)', () => {
  it.each([
    ['no token', null, 'Bearer realm="scim"'],
    ['a wrong token', 'Bearer wrong', 'Bearer realm="scim", error="invalid_token"'],
    ['another scheme', 'Basic dXNlcjpwYXNz', 'Bearer realm="scim", error="invalid_token"'],
    ['an empty token', 'Bearer ', 'Bearer realm="scim", error="invalid_token"'],
  ])('%s: 401 with WWW-Authenticate', async (_what, authorization, challenge) => {
    for (const path of ['/Users', '/ServiceProviderConfig', '/Me', '/nothing']) {
      const answer = await scim.call('GET', path, { authorization });
      expect(answer).toMatchObject({ status: 401, body: { schemas: [schemas.error], status: '401' } });
      expect(answer.headers.get('www-authenticate')).toBe(challenge);
    }
  });

  it('a token that is still good is not asked for again', async () => {
    expect((await scim.call('GET', '/Users')).headers.get('www-authenticate')).toBeNull();
  });
});

describe('RFC 7644, 3.12 (errors)', () => {
  it('404 for an endpoint that is not there, under the base and beside it', async () => {
    for (const path of ['/Groups', '/nothing', '/../nothing']) {
      expect(await scim.call('GET', path)).toMatchObject({
        status: 404,
        body: { schemas: [schemas.error], status: '404', detail: expect.any(String) },
      });
    }
  });

  it('400, invalidSyntax for a body that is no JSON', async () => {
    expect(await scim.call('POST', '/Users', { body: '{' })).toMatchObject({
      status: 400,
      body: { schemas: [schemas.error], status: '400', scimType: 'invalidSyntax' },
    });
  });

  it('413 for a body that is too long', async () => {
    const body = { schemas: [schemas.user], userName: 'x'.repeat(1_100_000) };
    expect(await scim.call('POST', '/Users', { body })).toMatchObject({ status: 413, body: { status: '413' } });
  });

  it('3.7: 501 for bulk operations', async () => {
    const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: [] };
    expect(await scim.call('POST', '/Bulk', { body })).toMatchObject({ status: 501, body: { status: '501' } });
  });
});

describe('how much at once', () => {
  it('answers well over 25 requests a second and refuses none', async () => {
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 100 }, () => scim.list({ filter: 'userName eq "nobody"' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('RFC 6585, 4: says when to come again, where there is a limit', async () => {
    await scim[Symbol.asyncDispose]();
    scim = await startCaller({ scimRequestsPerSecond: 1 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => scim.list({ count: '0' })));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused).toMatchObject({ body: { schemas: [schemas.error], status: '429' } });
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(answers.some(({ status }) => status === 200)).toBe(true);
  });
});

describe('faults', () => {
  it.each<[FaultName, number]>([
    ['scim-429', 429],
    ['scim-500', 500],
    ['scim-token-expired', 401],
  ])('%s answers with %i until it is switched off', async (name, status) => {
    const { faults } = scim.world;
    faults.set(name, true);
    expect(await scim.list({})).toMatchObject({ status, body: { schemas: [schemas.error], status: String(status) } });
    faults.set(name, false);
    expect((await scim.list({})).status).toBe(200);
  });

  it('scim-slow answers late', async () => {
    scim.world.faults.set('scim-slow', true);
    const began = performance.now();
    expect((await scim.list({})).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(1_900);
  });
});
