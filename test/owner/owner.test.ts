import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMessages } from '../../lib/messages/messages.ts';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import type { Migration } from '../../lib/migration/migration.ts';
import { rebuild, type StoredEntry } from '../../lib/migration/rebuild.ts';
import { reportFiles } from '../../lib/owner/report-files.ts';
import type { Action, View } from '../../lib/protocol/view.ts';
import { migrationFindings } from '../../lib/steps/findings.ts';
import { type MigrationStore, openMigrationStore } from '../../lib/store/migration-store.ts';
import { provokes } from '../checks/provokes.ts';
import { certificate, legacyFound, migrationAfter, person, start, targetFound } from '../migration/sample.ts';
import { ownerOf, telling } from './owner.fixture.ts';

vi.mock('wxt/browser', async () => (await import('./browser-without-tabs.fixture.ts')).browserWithoutTabs());

const begin: Action = { type: 'start', product: 'fax', path: 'migrate', portal: 'portal.azure.com' };
const stored = migrationAfter(start);

const stockIsTaken: MigrationEvent[] = [
  { type: 'tenant-seen', id: '11111111-1111-4111-8111-111111111111', name: 'Contoso' },
  { type: 'tenant-confirmed' },
];
const configuration = { ssoUrl: 'a', entityId: 'b', certificate: 'c', ssoType: 'd' };

/** One of most things that the report tells of. */
const everythingUpTo: MigrationEvent[] = [
  ...stockIsTaken,
  legacyFound,
  targetFound,
  { type: 'roster-read', role: 'legacy', count: 1, completeness: 'unknown', entries: [person('Ada')] },
  { type: 'roster-confirmed', role: 'legacy' },
  { type: 'certificate-taken', role: 'target', certificate },
  { type: 'configuration-captured', configuration },
  { type: 'configuration-filled', configuration: { ...configuration, ssoUrl: 'new' } },
  { type: 'configuration-saved' },
  { type: 'response-verified', subject: 'A', signedBy: 'AA', checks: [], tabId: 1 },
  { type: 'sign-in-accepted', subject: 'A' },
  { type: 'acknowledged', code: 'certificate-expires-soon', subject: 'certificate', params: { days: 12 } },
  { type: 'overridden', gate: 'rest', reason: 'an example' },
  { type: 'legacy-disabled' },
  { type: 'report-saved' },
];

let store: MigrationStore;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = openMigrationStore();
});

describe('what is stored', () => {
  it('is never begun over while the browser does not open it, and goes on once it does', async () => {
    await store.append([], stored, new Map());
    const load = vi.spyOn(store, 'load').mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    const { owner } = ownerOf(store);

    expect(await owner.look()).toMatchObject({ view: { screen: 'unopened', problem: { key: 'problem.unexpected' } } });
    expect(await owner.act(begin)).toMatchObject({ view: { screen: 'unopened' } });
    expect(await owner.act({ type: 'end' })).toMatchObject({ view: { screen: 'unopened' } });

    expect(await owner.act({ type: 'open' })).toMatchObject({
      view: { screen: 'step', step: { id: 'confirm-tenant' } },
    });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is never begun over while it cannot be read, and is set aside when it is ended', async () => {
    await store.append([], JSON.parse(JSON.stringify({ ...stored, product: 'telegraph' })), new Map());
    const setAside = vi.spyOn(store, 'setAside');
    const { owner } = ownerOf(store);

    expect(await owner.look()).toMatchObject({
      view: { screen: 'damaged', stored: expect.stringContaining('telegraph') },
    });
    expect(await owner.act(begin)).toMatchObject({ view: { screen: 'damaged' } });

    expect(await owner.act({ type: 'end' })).toMatchObject({ view: { screen: 'start' } });
    expect(setAside).toHaveBeenCalledWith(expect.stringContaining('telegraph'), expect.any(String));
    expect(await owner.act(begin)).toMatchObject({ view: { screen: 'step' } });
  });
});

describe('a migration whose snapshot was damaged and whose journal is whole', () => {
  const events = [start, ...stockIsTaken];
  const entries = events.map((event) => ({ at: '2026-11-23T11:00:00.000Z', event }));
  const torn = JSON.parse(JSON.stringify({ ...stored, product: 'telegraph' }));
  const findingsIn = (view: View) => (view.screen === 'step' ? view.findings : []);

  async function rebuilt() {
    await store.append(entries, torn, new Map());
    const { owner } = ownerOf(store);
    return { owner, view: (await owner.look()).view };
  }

  it('goes on where it was, and keeps what could not be read', async () => {
    const setAside = vi.spyOn(store, 'setAside');
    const { owner, view } = await rebuilt();
    expect(view).toMatchObject({ screen: 'step', tenant: { name: 'Contoso' } });
    expect(setAside).toHaveBeenCalledWith(expect.stringContaining('telegraph'), expect.any(String));
    expect(owner.context?.migration.tenantConfirmed).toBe(true);
  });

  provokes('state-rebuilt', 'the snapshot cannot be read, the journal can', async () => {
    const { owner } = await rebuilt();
    return owner.context ? migrationFindings(owner.context) : [];
  });

  it('says so until that was acknowledged, also in the next life', async () => {
    const { owner, view } = await rebuilt();
    const acknowledge: Action = { type: 'acknowledge', code: 'state-rebuilt', subject: 'migration' };
    expect(findingsIn(view)).toMatchObject([{ code: 'state-rebuilt', acknowledge: { action: acknowledge } }]);
    expect(view).toMatchObject({
      proofs: expect.arrayContaining([expect.objectContaining({ text: { key: 'proof.rebuilt' } })]),
    });
    expect(findingsIn((await owner.act(acknowledge)).view)).toEqual([]);
    // The next life reads what was written, and has nothing more to say.
    const next = ownerOf(store).owner;
    expect(findingsIn((await next.look()).view)).toEqual([]);
    expect(next.context?.migration.rebuiltAt).not.toBeNull();
  });
});

describe('what a later version has stored', () => {
  it('is neither begun over nor ended, whatever is pressed, and goes on once that version’s store can be read', async () => {
    const load = vi.spyOn(store, 'load').mockResolvedValue({ kind: 'newer' });
    const [append, clear, setAside] = [
      vi.spyOn(store, 'append'),
      vi.spyOn(store, 'clear'),
      vi.spyOn(store, 'setAside'),
    ];
    const { owner } = ownerOf(store);
    expect(await owner.look()).toMatchObject({ view: { screen: 'newer' } });
    for (const action of [begin, { type: 'end' }, { type: 'pause' }, { type: 'open' }] satisfies Action[]) {
      expect(await owner.act(action)).toMatchObject({ view: { screen: 'newer' } });
    }
    for (const writing of [append, clear, setAside]) expect(writing).not.toHaveBeenCalled();
    load.mockRestore();
    expect(await owner.act({ type: 'open' })).toMatchObject({ view: { screen: 'start' } });
  });
});

describe('the journal', () => {
  it('alone tells the whole migration and its report', async () => {
    const { owner } = ownerOf(store);
    await owner.act(begin);
    await owner.record(everythingUpTo);
    const { context } = owner;
    const told = rebuild(await journalOf());
    expect(told).toEqual(context?.migration);
    const report = (migration: Migration | null | undefined) =>
      context && migration && reportFiles({ ...context, migration }, createMessages('en', {})).json;
    expect(report(told)).toBe(report(context?.migration));
    expect(report(told)).toContain('an example');
  });

  it('is that of one migration: a finished one is ended before another begins', async () => {
    await store.append(
      [{ at: '2026-11-23T11:00:00.000Z', event: start }],
      { ...stored, finishedAt: stored.startedAt },
      new Map(),
    );
    const { owner } = ownerOf(store);
    expect(await owner.act(begin)).toMatchObject({ view: { screen: 'finished' } });
    expect(await journalOf()).toHaveLength(1);
  });
});

async function journalOf(): Promise<StoredEntry[]> {
  const db = await openDB('sso-migration');
  const [keys, rows] = await Promise.all([db.getAllKeys('journal'), db.getAll('journal')]);
  db.close();
  return rows.map((entry, index) => ({ key: Number(keys[index]), stored: entry }));
}

describe('a mark of an earlier life', () => {
  const document = { tabId: 1, frameId: 0, documentId: 'D', origin: 'https://portal.azure.com' };

  it('is taken away when its page speaks to a worker that does not know it', async () => {
    await store.append([], stored, new Map());
    const { send, overlays } = telling();
    const { owner } = ownerOf(store, send);
    await owner.observe(document, null);
    expect(overlays).toEqual([{ documentId: 'D', command: { kind: 'mark', mark: null } }]);
    await owner.observe(document, null);
    await owner.observe({ ...document, frameId: 3, documentId: 'F' }, null);
    expect(overlays).toHaveLength(1);
  });
});
