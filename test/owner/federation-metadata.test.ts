import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import { fetchFederationMetadata } from '../../lib/owner/federation-metadata.ts';
import { contextOf, migrationAfter, start, targetFound } from '../migration/sample.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const tenant: MigrationEvent = { type: 'tenant-seen', id: tenantId, name: 'Contoso' };
const context = contextOf(
  migrationAfter(start, tenant, targetFound, {
    type: 'facts-read',
    role: 'target',
    // What the page says is never where it is fetched from.
    facts: { metadataUrl: 'https://evil.example/federationmetadata.xml' },
  }),
);

afterEach(() => vi.unstubAllGlobals());

function answering(answer: () => Promise<Response>) {
  const fetched = vi.fn(async (_url: string, _options: RequestInit) => answer());
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('the metadata document', () => {
  it('is asked of Microsoft’s login host at a computed address, without cookies or redirects', async () => {
    const fetched = answering(async () => new Response('<x/>'));
    const got = await fetchFederationMetadata(context, 'target');
    expect(got.ok && new TextDecoder().decode(got.bytes)).toBe('<x/>');
    const [url = '', options] = fetched.mock.calls[0] ?? [];
    expect(url).toBe(
      `https://login.microsoftonline.com/${tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=44444444-4444-4444-8444-444444444444`,
    );
    expect(options).toMatchObject({ credentials: 'omit', redirect: 'error', cache: 'no-store' });
    expect(options?.signal).toBeInstanceOf(AbortSignal);
    expect(options?.method ?? 'GET').toBe('GET');
    expect(options?.body).toBeUndefined();
  });

  it('is not asked for while tenant or application is unknown', async () => {
    const fetched = answering(async () => new Response('<x/>'));
    for (const events of [[start], [start, tenant], [start, targetFound]]) {
      const got = await fetchFederationMetadata(contextOf(migrationAfter(...events)), 'target');
      expect(got).toEqual({ ok: false, reason: 'metadata-unknown' });
    }
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each<[string, string, () => Promise<Response>]>([
    ['metadata-unreachable', 'nobody answers', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['metadata-unreachable', 'an error is answered', async () => new Response('no', { status: 404 })],
    ['metadata-too-large', 'it is larger than 1 MiB', async () => new Response(new Uint8Array(1024 * 1024 + 1))],
  ])('is %s when %s', async (reason, _when, answer) => {
    answering(answer);
    expect(await fetchFederationMetadata(context, 'target')).toEqual({ ok: false, reason });
  });
});
