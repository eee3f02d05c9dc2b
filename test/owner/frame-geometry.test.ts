import { expect, it } from 'vitest';
import { FrameGeometry } from '../../lib/owner/frame-geometry.ts';
import { LivePages } from '../../lib/owner/live-pages.ts';
import type { AgentCommand } from '../../lib/protocol/agent-messages.ts';
import type { Rect } from '../../lib/protocol/locator.ts';
import { telling } from './owner.fixture.ts';

const tabId = 1;
const origin = 'https://portal.azure.com';
const frames: Readonly<Record<string, number>> = { top: 0, outer: 3, inner: 5 };

const at = (x: number, y: number): Rect => ({ x, y, width: 100, height: 100 });

/** Frames that say where others stand: who says it, of whom, and where. */
async function geometryOf(told: readonly [by: string, of: string, rect: Rect][]) {
  const { send } = telling();
  const nonces = new Map<string, string>();
  const geometry = new FrameGeometry();
  const pages = new LivePages();
  const liveIn = (documentId: string) => ({
    tabId,
    frameId: frames[documentId] ?? 0,
    documentId,
    origin,
    observation: null,
  });
  const toDocument = async (address: { documentId: string }, command: AgentCommand) => {
    if (command.kind === 'announce-frame') nonces.set(address.documentId, command.nonce);
    return true;
  };
  for (const name of Object.keys(frames)) await geometry.ask(liveIn(name), { ...send, toDocument });
  for (const name of Object.keys(frames)) {
    const own = told.filter(([by]) => by === name).map(([, of, rect]) => [nonces.get(of) ?? '', rect] as const);
    pages.update(
      liveIn(name),
      {
        kind: 'observation',
        epoch: 1,
        url: `${origin}/`,
        title: '',
        visible: true,
        sandboxed: false,
        language: '',
        results: {},
        frames: Object.fromEntries(own),
      },
      0,
    );
  }
  return (documentId: string) => geometry.rect(liveIn(documentId), pages);
}

it('adds the places of frames within frames up', async () => {
  const rect = await geometryOf([
    ['top', 'outer', at(10, 20)],
    ['outer', 'inner', at(1, 2)],
  ]);
  expect(rect('top')).toBeNull();
  expect(rect('outer')).toEqual(at(10, 20));
  expect(rect('inner')).toEqual(at(11, 22));
});

it.each<[string, readonly [string, string, Rect][]]>([
  ['in itself', [['inner', 'inner', at(1, 1)]]],
  [
    'in a frame that stands in it',
    [
      ['inner', 'outer', at(1, 1)],
      ['outer', 'inner', at(1, 1)],
    ],
  ],
])('does not know where a frame is that is said to stand %s', async (_, told) => {
  expect((await geometryOf(told))('inner')).toBeUndefined();
});
