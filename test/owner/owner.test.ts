import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../lib/protocol/view.ts';
import { type MigrationStore, openMigrationStore } from '../../lib/store/migration-store.ts';
import { migrationAfter, start } from '../migration/sample.ts';
import { ownerOf, telling } from './owner.fixture.ts';

vi.mock('wxt/browser', async () => (await import('./browser-without-tabs.fixture.ts')).browserWithoutTabs());

const begin: Action = { type: 'start', product: 'fax', path: 'migrate', portal: 'portal.azure.com' };
const stored = migrationAfter(start);

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
