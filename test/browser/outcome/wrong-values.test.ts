import { describe, expect, it } from 'vitest';
import { startBackend } from '../../backend/server.ts';
import type { Truth } from '../../backend/truth.ts';
import { readJournal } from './journal.ts';
import { wrongReads, wrongWrites } from './wrong-values.ts';

const nothing = { html: '', js: '', css: '' };
const backend = await startBackend(
  { scenario: 'half-done', slowness: 0 },
  { portal: { shell: nothing, frame: nothing } },
);
const truth = backend.truth();
await backend.stop();
const target = truth.applications.find(({ role }) => role === 'target');
const legacy = truth.applications.find(({ role }) => role === 'legacy');
if (!target || !legacy) throw new Error('half-done has both applications');

const journal = (...events: readonly object[]) =>
  readJournal({
    'IndexedDB sso-migration/journal': JSON.stringify(events.map((event) => ({ at: 'now', event }))),
    'IndexedDB sso-migration/roster': '[]',
  });
const truthWith = (change: Partial<Truth>): Truth => ({ ...truth, ...change });

describe('a read', () => {
  it('is right when the backend has the value', () => {
    const { loginUrl, entraIdentifier, thumbprint } = target;
    const right = journal({ type: 'facts-read', role: 'target', facts: { loginUrl, entraIdentifier, thumbprint } });
    expect(wrongReads(right, truth, truth)).toEqual([]);
  });

  it.each([
    ['the thumbprint of the other application', { thumbprint: legacy.thumbprint }],
    ['the Sign on URL for the Login URL', { loginUrl: 'https://app.fax.plus/login' }],
    ['the metadata address of the tenant', { metadataUrl: target.metadataUrl?.split('?')[0] }],
  ])('is wrong: %s', (_what, facts) => {
    expect(wrongReads(journal({ type: 'facts-read', role: 'target', facts }), truth, truth)).toHaveLength(1);
  });

  it('is wrong when an application is taken for another', () => {
    const { objectId, appId } = legacy;
    const mistaken = journal({ type: 'application-found', role: 'target', objectId, appId });
    expect(wrongReads(mistaken, truth, truth)).toHaveLength(1);
  });

  it('is wrong when a list that is said to be complete lacks somebody', () => {
    const count = legacy.assigned.length - 5;
    const short = journal({ type: 'roster-read', role: 'legacy', count, completeness: 'complete' });
    expect(wrongReads(short, truth, truth)).toHaveLength(1);
  });
});

describe('a write', () => {
  const [first] = truth.configurations;
  if (!first) throw new Error('half-done has a configuration');

  it('is right when nothing was written', () => expect(wrongWrites(truth, truth)).toEqual([]));

  it('is wrong when Fax.Plus was given another value, even if it was put back', () => {
    const wrong = { ...first, entityId: 'https://sts.windows.example/' };
    expect(wrongWrites(truth, truthWith({ configurations: [first, wrong, first] }))).toHaveLength(1);
  });

  it('is wrong when another application was changed', () => {
    const applications = truth.applications.map((each) =>
      each.role === 'other' ? { ...each, properties: { ...each.properties, enabled: false } } : each,
    );
    expect(wrongWrites(truth, truthWith({ applications })).length).toBeGreaterThan(0);
  });

  it('is wrong when the Secret Token is not the one of Fax.Plus', () => {
    const provisioning = { tenantUrl: truth.scim.tenantUrl, secretToken: 'another' };
    const applications = truth.applications.map((each) => (each === target ? { ...each, provisioning } : each));
    expect(wrongWrites(truth, truthWith({ applications }))).toHaveLength(1);
  });
});
