// @vitest-environment jsdom
/** The search in the page as the administrator sees it and acts on it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Looking } from '../../lib/protocol/looking.ts';
import { type Mounted, mountPanel } from './panel-driver.tsx';
import { certificateInput, stepView } from './sample-views.ts';

const field = { locator: 'entra.tenant-id', label: 'Tenant ID' };
const nothing: Looking = { sought: [], pointedAt: null, fields: [], explained: null, learnt: [] };
const byHand = { label: { key: 'step.by-hand' }, action: { type: 'by-hand', step: 's', reason: '···' } } as const;

let mounted: Mounted;
afterEach(async () => {
  await mounted.unmount();
  vi.restoreAllMocks();
});
const show = async (looking: Partial<Looking>, more: Parameters<typeof stepView>[0] = {}) => {
  mounted = await mountPanel(stepView({ ...more, looking: { ...nothing, ...looking } }));
  return mounted;
};
const textOf = (selector: string) => mounted.one(selector).textContent ?? '';

describe('what is not found', () => {
  it('is said with what was seen instead and every way on', async () => {
    const sought = { ...field, found: 'none' as const, nearest: ['Directory number', 'Name'], pointable: true };
    await show({ sought: [sought] }, { inputs: [certificateInput], secondary: [byHand] });
    expect(textOf('[data-sought]')).toContain('“Tenant ID” was looked for');
    expect(textOf('[data-sought]')).toContain('“Directory number”, “Name”');
    expect(textOf('[data-sought]')).toContain('paste the value');
    expect(textOf('[data-sought]')).toContain('I did this by hand');
    await mounted.press('[data-point="entra.tenant-id"]');
    expect(mounted.background.actions).toEqual([{ type: 'point-at', locator: 'entra.tenant-id' }]);
    expect(mounted.missing).toEqual([]);
  });

  it('names no way that there is not', async () => {
    await show({ sought: [{ ...field, found: 'many', nearest: [], pointable: false }] });
    expect(textOf('[data-sought]')).toContain('There are two that could be “Tenant ID”');
    expect(textOf('[data-sought]')).not.toMatch(/paste|by hand|Seen instead/);
    expect(mounted.all('[data-point]')).toEqual([]);
  });

  it('saves the outline that the background made, and says when no page answered', async () => {
    await show({ sought: [{ ...field, found: 'none', nearest: [], pointable: true }] });
    const { background } = mounted;
    const saved: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => saved.push(blob) && 'blob:x' }));
    background.answer = async (request) =>
      request.kind === 'outline' ? { kind: 'outline', name: 'confirm-tenant.outline.json', text: '{}' } : null;
    const link = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await mounted.press('[data-outline]');
    await mounted.settle();
    expect(link.mock.contexts).toMatchObject([{ download: 'confirm-tenant.outline.json' }]);
    expect(saved).toHaveLength(1);
    background.answer = async () => ({ kind: 'outline', name: '', text: null });
    await mounted.press('[data-outline]');
    await mounted.settle();
    expect(textOf('.outline [role="status"]')).toContain('No page answered');
  });
});

describe('a pointing', () => {
  it('says what to click, and ends on Escape as in the page', async () => {
    await show({
      pointedAt: { state: 'waiting', ...field },
      sought: [{ ...field, found: 'none', nearest: [], pointable: true }],
    });
    expect(textOf('[data-pointing="waiting"]')).toContain('Click “Tenant ID” in the page');
    expect(mounted.all('[data-sought]')).toEqual([]);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await mounted.settle();
    expect(mounted.background.actions).toEqual([{ type: 'stop-pointing' }]);
  });

  it('shows what was pointed at and asks', async () => {
    await show({
      pointedAt: {
        state: 'chosen',
        ...field,
        name: 'Directory number',
        section: 'Basics',
        kind: 'value',
        shape: 'guid',
        value: 'a-b',
      },
    });
    for (const word of ['Is this “Tenant ID”?', 'Directory number', 'Basics', 'Value shown', 'an ID (GUID)', 'a-b'])
      expect(textOf('[data-pointing="chosen"]')).toContain(word);
    await mounted.press('[data-pointing-way="learn"]');
    await mounted.press('[data-pointing-way="point-at"]');
    expect(mounted.background.actions).toEqual([{ type: 'learn' }, { type: 'point-at', locator: field.locator }]);
  });

  it.each(['other-kind', 'other-shape', 'no-name', 'not-alone', 'too-late'] as const)(
    'says why not: %s',
    async (reason) => {
      await show({ pointedAt: { state: 'refused', ...field, reason } });
      expect(textOf('[data-pointing="refused"] p').length).toBeGreaterThan(20);
      expect(mounted.missing).toEqual([]);
      await mounted.press('[data-pointing-way="stop-pointing"]');
      expect(mounted.background.actions).toEqual([{ type: 'stop-pointing' }]);
    },
  );
});

it('says on request why a field is the one, in points of a hundred', async () => {
  const explanation = {
    locator: field.locator,
    deed: 'read' as const,
    needed: { score: 0.55, margin: 0.1 },
    margin: 0.41,
    best: {
      score: 0.86,
      signals: [
        { signal: 'name' as const, earned: 0.588, asked: 0.588 },
        { signal: 'section' as const, earned: 0, asked: 0.294 },
      ],
    },
    runnerUp: { score: 0.45, signals: [] },
  };
  const fields: Looking['fields'] = [{ ...field, deed: 'read', learnt: true }];
  await show({ fields });
  await mounted.press('[data-why="entra.tenant-id"]');
  expect(mounted.background.actions).toEqual([{ type: 'explain', locator: field.locator }]);
  await mounted.show(stepView({ looking: { ...nothing, fields, explained: { label: 'Tenant ID', explanation } } }));
  const text = textOf('[data-explanation]');
  for (const said of ['86 of 100', 'needs 55', '10 more', 'next best has 45', '59 of 59', '0 of 29'])
    expect(text).toContain(said);
  await mounted.press('[data-why="entra.tenant-id"]');
  expect(mounted.background.actions.at(-1)).toEqual({ type: 'explain', locator: null });
});

it('lists what was learnt and forgets one or all', async () => {
  const learnt = [
    { id: 'l', host: 'portal.azure.com', label: 'Tenant ID', name: 'Directory number', section: 'Basics', at: '' },
  ];
  await show({ learnt });
  expect(textOf('[data-learnt-fields]')).toContain('“Directory number” under “Basics” on portal.azure.com');
  await mounted.press('[data-forget="l"]');
  await mounted.press('[data-forget="all"]');
  expect(mounted.background.actions).toEqual([
    { type: 'forget', field: 'l' },
    { type: 'forget', field: null },
  ]);
});
