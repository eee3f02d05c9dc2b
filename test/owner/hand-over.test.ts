import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import type { Action } from '../../lib/protocol/view.ts';
import { openMigrationStore } from '../../lib/store/migration-store.ts';
import { legacyFound, legacyId, person } from '../migration/sample.ts';
import { ownerOf } from './owner.fixture.ts';

vi.mock('wxt/browser', async () => (await import('./browser-without-tabs.fixture.ts')).browserWithoutTabs());

const begin: Action = { type: 'start', product: 'fax', path: 'migrate', portal: 'portal.azure.com' };
const stock: MigrationEvent[] = [
  { type: 'tenant-seen', id: '11111111-1111-4111-8111-111111111111', name: 'Contoso' },
  { type: 'tenant-confirmed' },
  legacyFound,
  { type: 'roster-read', role: 'legacy', count: 1, completeness: 'complete', entries: [person('Ada')] },
];
const credentials: MigrationEvent = {
  type: 'credentials-read',
  tenantUrl: 'https://scim.alohi.example/scim/v2',
  handle: 'of-the-owners-vault',
  automaticallyAddsUsers: true,
};

/** A browser of its own: its store is in memory, and opened before the next one's. */
async function somebody() {
  globalThis.indexedDB = new IDBFactory();
  const { owner } = ownerOf(openMigrationStore());
  await owner.look();
  return owner;
}
type Somebody = Awaited<ReturnType<typeof somebody>>;

let entraAdministrator: Somebody;
let accountOwner: Somebody;
beforeEach(async () => {
  entraAdministrator = await somebody();
  accountOwner = await somebody();
  await entraAdministrator.act(begin);
  await entraAdministrator.record(stock);
});

async function fileOf(person: Somebody): Promise<string> {
  const { file, view } = await person.act({ type: 'hand-over' });
  expect(view).toMatchObject({ paused: true });
  expect(file).toMatchObject({ name: 'sso-hand-over-contoso.json', mime: 'application/json' });
  return file?.text ?? '';
}

describe('handing over', () => {
  it('pauses here, and goes on over there where it stopped', async () => {
    const { view } = await accountOwner.act({ type: 'take-over', text: await fileOf(entraAdministrator) });
    expect(view).toMatchObject({ screen: 'step', paused: false, tenant: { name: 'Contoso' } });
    expect(accountOwner.context?.rosters[legacyId]).toMatchObject([{ displayName: 'Ada' }]);
    // Nothing is saved a second time with the next answer.
    expect((await entraAdministrator.act({ type: 'revisit', step: null })).file).toBeUndefined();
  });

  it('and back again, with what was done meanwhile', async () => {
    await accountOwner.act({ type: 'take-over', text: await fileOf(entraAdministrator) });
    await accountOwner.record([{ type: 'way-back-proven', email: 'owner@contoso.example', seen: true }, credentials]);
    const back = await fileOf(accountOwner);
    expect(back).not.toContain('of-the-owners-vault');
    const { view } = await entraAdministrator.act({ type: 'take-over', text: back });
    expect(view).toMatchObject({ paused: false });
    const { migration } = entraAdministrator.context ?? {};
    expect(migration?.wayBack?.email).toBe('owner@contoso.example');
    // The token stayed over there, and that is known.
    expect(migration?.credentials).toBeNull();
  });

  it('refuses what does not go on from here, and leaves everything as it was', async () => {
    const first = await fileOf(entraAdministrator);
    await accountOwner.act({ type: 'take-over', text: first });
    await accountOwner.record([{ type: 'legacy-disabled' }]);
    const back = await fileOf(accountOwner);
    await entraAdministrator.act({ type: 'resume' });
    await entraAdministrator.record([{ type: 'report-saved' }]);
    const before = entraAdministrator.context?.migration;
    for (const [text, key] of [
      [back, 'problem.hand-over-parted'],
      [first, 'problem.hand-over-known'],
      ['{}', 'problem.hand-over-unreadable'],
    ] as const) {
      const { view } = await entraAdministrator.act({ type: 'take-over', text });
      expect(view).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ message: { key } })]) });
    }
    expect(entraAdministrator.context?.migration).toEqual(before);
  });

  it('says on the start screen what is wrong with the file', async () => {
    const { view } = await accountOwner.act({ type: 'take-over', text: 'PK' });
    expect(view).toMatchObject({ screen: 'start', problem: { key: 'problem.hand-over-unreadable' } });
  });
});
