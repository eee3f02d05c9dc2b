import { beforeEach, expect, it, vi } from 'vitest';
import { openVault, vaultAlarm } from '../../lib/vault/vault.ts';

const { areas, alarms } = vi.hoisted(() => ({
  areas: { session: new Map<string, unknown>(), local: new Map<string, unknown>() },
  alarms: new Map<string, number>(),
}));
vi.mock('wxt/browser', () => {
  const area = (kept: Map<string, unknown>) => ({
    get: async (key: string) => Object.fromEntries([...kept].filter(([name]) => name === key)),
    set: async (items: object) => {
      for (const [name, value] of Object.entries(items)) kept.set(name, value);
    },
    remove: async (key: string) => void kept.delete(key),
  });
  return {
    browser: {
      storage: { session: area(areas.session), local: area(areas.local) },
      alarms: {
        create: async (name: string, { when }: { when: number }) => void alarms.set(name, when),
        clear: async (name: string) => alarms.delete(name),
      },
    },
  };
});

const hour = 60 * 60_000;
let now = 0;
const vault = openVault(() => now);

beforeEach(() => {
  now = 1_000;
  for (const kept of [areas.session, areas.local, alarms]) kept.clear();
});

it('keeps one secret in one key of the session’s store, and gives a handle that says nothing of it', async () => {
  const handle = await vault.keep('first');
  expect(handle).not.toContain('first');
  expect(await vault.use(handle)).toBe('first');
  const later = await vault.keep('second');
  expect(await vault.use(handle)).toBeNull();
  expect(await vault.use(later)).toBe('second');
  expect([...areas.session.keys()]).toEqual(['vault']);
  expect(areas.local.size).toBe(0);
});

it('gives it out for its own handle only, and no more after it was wiped', async () => {
  const handle = await vault.keep('secret');
  expect(await vault.use('another')).toBeNull();
  expect(await vault.use('')).toBeNull();
  await vault.wipe();
  expect(await vault.use(handle)).toBeNull();
  expect(areas.session.size).toBe(0);
  expect(alarms.size).toBe(0);
});

it('gives it out for an hour after it was last used, and then wipes it whoever asks', async () => {
  const handle = await vault.keep('secret');
  now += hour - 1;
  expect(await vault.use(handle)).toBe('secret');
  expect(alarms.get(vaultAlarm)).toBe(now + hour);
  now += hour;
  expect(await vault.use(handle)).toBeNull();
  expect(areas.session.size).toBe(0);
});

it('wipes it by its alarm, not before its time', async () => {
  await vault.keep('secret');
  now += hour - 1;
  expect(await vault.expire()).toBe(false);
  now += 1;
  expect(await vault.expire()).toBe(true);
  expect(areas.session.size).toBe(0);
});

it('takes what it did not write itself for nothing', async () => {
  areas.session.set('vault', { handle: 'h', value: 7 });
  expect(await vault.use('h')).toBeNull();
});
