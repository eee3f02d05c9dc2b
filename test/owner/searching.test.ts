/** What the panel says and does when something is not found: patience, one pointing at a time, lessons of a person only. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Learnt, type LearntField } from '../../lib/learnt/learnt.ts';
import { LivePages, type Observation } from '../../lib/owner/live-pages.ts';
import { Patience } from '../../lib/owner/patience.ts';
import { Searching, type SearchSituation } from '../../lib/owner/searching.ts';
import type { HandCommand } from '../../lib/protocol/agent-messages.ts';
import type { Located } from '../../lib/protocol/locator.ts';
import type { HandReport, Pick } from '../../lib/protocol/pick.ts';
import { fillConfiguration } from '../../lib/steps/alohi/fill-configuration.ts';
import * as modal from '../../lib/steps/alohi/pages/sso-modal.ts';
import { confirmTenant } from '../../lib/steps/entra/confirm-tenant.ts';
import { tenantId } from '../../lib/steps/entra/pages/directory-overview.ts';
import type { Step } from '../../lib/steps/step.ts';
import { certificate, contextOf, migrationAfter, start, targetFound } from '../migration/sample.ts';
import { showing } from '../steps/showing.ts';
import { telling } from './owner.fixture.ts';

const url = 'https://portal.azure.com/#view/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/Overview';
const value = '11111111-2222-4333-8444-555555555555';
const top = { tabId: 1, frameId: 0, documentId: 'TOP', origin: 'https://portal.azure.com' };
const frame = { tabId: 1, frameId: 4, documentId: 'FRAME', origin: 'https://a.reactblade.portal.azure.net' };
const chosen: Pick = {
  outcome: 'chosen',
  teaching: { name: 'Directory number' },
  kind: 'value',
  shape: 'guid',
  value,
};

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 12) }));
afterEach(() => vi.useRealTimers());

/** A search over a tab of two documents, with what was sent to them and what was stored. */
async function searching({ memory = null, learnt = [] }: { memory?: unknown; learnt?: readonly LearntField[] } = {}) {
  const pages = new LivePages();
  const observation: Observation = {
    kind: 'observation',
    epoch: 1,
    url,
    title: '',
    visible: true,
    sandboxed: false,
    language: 'de',
    results: {},
    frames: {},
  };
  for (const document of [top, frame]) pages.update(document, observation, 0);
  const sent: { documentId: string; command: HandCommand }[] = [];
  const kept = { memory, learnt };
  const send = {
    ...telling().send,
    pick: async ({ documentId }: { documentId: string }, command: HandCommand) => {
      sent.push({ documentId, command });
      return true;
    },
    nearest: async ({ documentId }: { documentId: string }) =>
      documentId === 'TOP' ? [{ label: 'Name', likeness: 0.1 }] : [{ label: 'Directory number', likeness: 0.4 }],
  };
  const lookAgain = vi.fn();
  const search = new Searching({
    send,
    pages,
    patience: new Patience(() => Date.now(), lookAgain),
    learnt: {
      read: async () => kept.learnt,
      write: async (fields) => {
        kept.learnt = fields;
      },
    },
    memory: {
      read: async () => kept.memory,
      write: async (pointing) => {
        kept.memory = structuredClone(pointing);
      },
    },
    now: () => new Date(),
    lookAgain,
  });
  await search.load();
  const nonceOf = (documentId: string): string => {
    const one = sent.findLast((told) => told.documentId === documentId && told.command.kind === 'pick')?.command;
    return one?.kind === 'pick' ? one.nonce : '';
  };
  const report = (documentId: string, nonce = nonceOf(documentId), pick: Pick = chosen): HandReport => ({
    kind: 'picked',
    nonce,
    pick,
  });
  return { search, pages, sent, kept, lookAgain, nonceOf, report };
}

function situationOf(
  controls: Readonly<Record<string, Partial<Located>>> = {},
  more: Partial<SearchSituation> = {},
): SearchSituation {
  return {
    context: contextOf(migrationAfter(start)),
    current: confirmTenant,
    page: showing(controls, 1, url),
    here: true,
    denied: false,
    move: confirmTenant.moves(contextOf(migrationAfter(start))).at(-1) ?? null,
    ...more,
  };
}

/** The search after something was missing for long enough. */
async function missing(options?: Parameters<typeof searching>[0]) {
  const found = await searching(options);
  found.search.looking(situationOf(), null);
  vi.advanceTimersByTime(6_000);
  return found;
}

describe('what is not found', () => {
  it('is said after a while, in words of the page’s language, with what came nearest', async () => {
    const { search, lookAgain } = await searching();
    expect(search.looking(situationOf(), null).sought).toEqual([]);
    vi.advanceTimersByTime(5_900);
    expect(search.looking(situationOf(), null).sought).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(lookAgain).toHaveBeenCalled();
    search.looking(situationOf(), null);
    await vi.runAllTimersAsync();
    expect(search.looking(situationOf(), null).sought).toEqual([
      {
        locator: tenantId.id,
        label: 'Tenant ID',
        found: 'none',
        nearest: ['Directory number', 'Name'],
        pointable: true,
      },
    ]);
  });

  it('is not said when it came in between, nor of a page that is not in front', async () => {
    const { search } = await missing();
    expect(search.looking(situationOf({ [tenantId.id]: {} }), null).sought).toEqual([]);
    expect(search.looking(situationOf(), null).sought).toEqual([]);
    vi.advanceTimersByTime(6_000);
    expect(search.looking(situationOf({}, { here: false }), null).sought).toEqual([]);
  });

  it('may be there twice', async () => {
    const { search } = await searching();
    const twice = situationOf({ [tenantId.id]: { found: 'many' } });
    search.looking(twice, null);
    vi.advanceTimersByTime(6_000);
    expect(search.looking(twice, null).sought).toMatchObject([{ locator: tenantId.id, found: 'many' }]);
  });

  it('is said at once when a deed has stumbled over it', async () => {
    const { search } = await searching();
    const problem = { key: 'problem.fill-not-found', params: { field: 'Tenant ID', locator: tenantId.id } };
    expect(search.looking(situationOf({ [tenantId.id]: {} }), problem).sought).toHaveLength(1);
  });
});

describe('a pointing', () => {
  const point = { type: 'point-at', locator: tenantId.id } as const;

  it('is for what is missing alone', async () => {
    const { search, sent } = await missing();
    await search.act({ type: 'point-at', locator: 'entra.tenant-name' }, situationOf(), null);
    await search.act(point, situationOf({ [tenantId.id]: {} }), null);
    expect(sent).toEqual([]);
  });

  it('is waited for in every document of the tab, under a nonce of its own in each', async () => {
    const { search, sent, nonceOf } = await missing();
    await search.act(point, situationOf(), null);
    expect(sent.map(({ documentId }) => documentId)).toEqual(['TOP', 'FRAME']);
    expect(nonceOf('TOP')).not.toBe(nonceOf('FRAME'));
    expect(search.looking(situationOf(), null).pointedAt).toMatchObject({ state: 'waiting', label: 'Tenant ID' });
    await search.documentCame({ tabId: 1, documentId: 'LATE' });
    await search.documentCame({ tabId: 2, documentId: 'OTHER TAB' });
    expect(sent.map(({ documentId }) => documentId)).toEqual(['TOP', 'FRAME', 'LATE']);
  });

  it('asks whether that is it, and learns only then; the value is kept nowhere', async () => {
    const { search, sent, kept, report } = await missing();
    await search.act(point, situationOf(), null);
    expect(await search.picked(frame, report('FRAME'))).toBe(true);
    expect(sent.filter(({ command }) => command.kind === 'stop-picking')).toHaveLength(2);
    expect(search.looking(situationOf(), null).pointedAt).toMatchObject({
      state: 'chosen',
      name: 'Directory number',
      value,
    });
    expect(kept.learnt).toEqual([]);
    expect(JSON.stringify(kept)).not.toContain(value);
    await search.act({ type: 'learn' }, situationOf(), null);
    expect(Learnt.safeParse({ version: 1, fields: kept.learnt }).success).toBe(true);
    expect(kept.learnt).toMatchObject([
      { host: 'portal.azure.com', locator: tenantId.id, teaching: { name: 'Directory number' } },
    ]);
    expect(kept.memory).toBeNull();
    expect(JSON.stringify(kept)).not.toContain(value);
  });

  it.each<[string, (search: Awaited<ReturnType<typeof missing>>) => Promise<boolean>]>([
    ['nobody asked for', async ({ search, report }) => search.picked(top, report('TOP', 'x'))],
    [
      'comes under a wrong nonce',
      async ({ search, report }) => {
        await search.act(point, situationOf(), null);
        return search.picked(top, report('TOP', crypto.randomUUID()));
      },
    ],
    [
      'comes from one document under another’s nonce',
      async ({ search, report, nonceOf }) => {
        await search.act(point, situationOf(), null);
        return search.picked(top, report('TOP', nonceOf('FRAME')));
      },
    ],
    [
      'comes from another tab',
      async ({ search, report }) => {
        await search.act(point, situationOf(), null);
        return search.picked({ ...top, tabId: 2 }, report('TOP'));
      },
    ],
    [
      'comes after a minute',
      async ({ search, report }) => {
        await search.act(point, situationOf(), null);
        vi.advanceTimersByTime(60_000);
        return search.picked(top, report('TOP'));
      },
    ],
    [
      'comes after the press on Cancel',
      async ({ search, report }) => {
        await search.act(point, situationOf(), null);
        await search.act({ type: 'stop-pointing' }, situationOf(), null);
        return search.picked(top, report('TOP'));
      },
    ],
    [
      'comes a second time',
      async ({ search, report }) => {
        await search.act(point, situationOf(), null);
        await search.picked(top, report('TOP'));
        return search.picked(top, report('TOP', undefined, { ...chosen, teaching: { name: 'Another' } }));
      },
    ],
  ])('believes nothing that %s', async (_, tried) => {
    const found = await missing();
    expect(await tried(found)).toBe(false);
    expect(JSON.stringify(found.search.looking(situationOf(), null))).not.toContain('Another');
  });

  it('is not learnt from before the administrator was shown it', async () => {
    const { search, kept } = await missing();
    await search.act({ type: 'learn' }, situationOf(), null);
    await search.act(point, situationOf(), null);
    await search.act({ type: 'learn' }, situationOf(), null);
    expect(kept.learnt).toEqual([]);
  });

  it('says after a minute that no click came', async () => {
    const { search, lookAgain } = await missing();
    await search.act(point, situationOf(), null);
    lookAgain.mockClear();
    vi.advanceTimersByTime(60_000);
    expect(lookAgain).toHaveBeenCalled();
    expect(search.looking(situationOf(), null).pointedAt).toMatchObject({ state: 'refused', reason: 'too-late' });
  });

  it('ends with its step and with its page, so that no later click is taken', async () => {
    const { search, sent } = await missing();
    await search.act(point, situationOf(), null);
    await search.settle(situationOf());
    expect(sent.some(({ command }) => command.kind === 'stop-picking')).toBe(false);
    await search.settle(situationOf({}, { current: fillConfiguration }));
    expect(sent.filter(({ command }) => command.kind === 'stop-picking')).toHaveLength(2);
  });

  it('outlives the worker', async () => {
    const first = await missing();
    await first.search.act(point, situationOf(), null);
    const second = await searching({ memory: first.kept.memory });
    expect(second.search.looking(situationOf(), null).pointedAt).toMatchObject({ state: 'waiting' });
    expect(await second.search.picked(frame, first.report('FRAME'))).toBe(true);
  });
});

describe('what was learnt', () => {
  const lesson: LearntField = {
    id: 'l',
    host: 'portal.azure.com',
    locator: tenantId.id,
    teaching: { name: 'Directory number', section: 'Basics' },
    at: '2026-11-23T12:00:00.000Z',
  };

  it('widens that locator on that host, and nothing else', async () => {
    const { search } = await searching({ learnt: [lesson] });
    const [extended] = search.extend([tenantId], url);
    expect(extended?.names).toEqual([...tenantId.names, 'Directory number']);
    expect(extended).toMatchObject({ within: ['Basics'], shape: tenantId.shape, control: tenantId.control });
    expect(search.extend([tenantId], 'https://entra.microsoft.com/')).toEqual([tenantId]);
    expect(search.extend([modal.ssoUrl], url)).toEqual([modal.ssoUrl]);
    expect(search.looking(situationOf({ [tenantId.id]: { value } }), null).fields).toMatchObject([
      { locator: tenantId.id, deed: 'read', learnt: true },
    ]);
  });

  it('is listed, and forgotten one by one or all together', async () => {
    const { search, kept } = await searching({ learnt: [lesson, { ...lesson, id: 'm', host: 'app.fax.plus' }] });
    expect(search.looking(situationOf(), null).learnt).toMatchObject([
      { id: 'l', label: 'Tenant ID', name: 'Directory number', section: 'Basics' },
      { id: 'm', host: 'app.fax.plus' },
    ]);
    const before = search.revision;
    await search.act({ type: 'forget', field: 'l' }, null, null);
    expect(search.revision).not.toBe(before);
    expect(kept.learnt).toMatchObject([{ id: 'm' }]);
    expect(search.extend([tenantId], url)).toEqual([tenantId]);
    await search.act({ type: 'forget', field: null }, null, null);
    expect(kept.learnt).toEqual([]);
  });
});

describe('a field that was filled in', () => {
  const configuration = { ssoUrl: 'https://a', entityId: 'b', certificate: certificate.pem, ssoType: 'Alohi SSO' };
  const context = contextOf(
    migrationAfter(
      start,
      targetFound,
      { type: 'facts-read', role: 'target', facts: { loginUrl: 'https://a', entraIdentifier: 'b' } },
      { type: 'certificate-taken', role: 'target', certificate },
      { type: 'configuration-filled', configuration },
    ),
  );
  const dialog = (entityId: string) =>
    situationOf(
      {
        [modal.ssoUrl.id]: { value: 'https://a' },
        [modal.entityId.id]: { value: entityId },
        // Line ends are the page's affair.
        [modal.certificate.id]: { value: certificate.pem.trim().replaceAll('\n', '\r\n') },
        [modal.ssoType.id]: { value: 'Alohi SSO' },
      },
      { context, current: fillConfiguration as Step },
    );

  it('and holds something else later is told, with both values', async () => {
    const { search } = await searching();
    expect(search.changed(dialog('b'))).toEqual([]);
    expect(search.changed(dialog('c'))).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(search.changed(dialog('c'))).toMatchObject([
      { code: 'field-changed', severity: 'warning', subject: modal.entityId.id, configured: 'b', received: 'c' },
    ]);
    expect(search.changed(dialog('b'))).toEqual([]);
  });

  it('is no longer looked at where it is not shown', async () => {
    const { search } = await searching();
    search.changed(situationOf({}, { context, current: fillConfiguration }));
    vi.advanceTimersByTime(2_000);
    expect(search.changed(situationOf({}, { context, current: fillConfiguration }))).toEqual([]);
  });
});
