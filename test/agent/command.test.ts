/** The guards that the scripts in the pages carry take exactly what the schemas of the protocol take. */
import { expect, test } from 'vitest';
import { isAgentCommand, isHandCommand, isOverlayCommand } from '../../lib/agent/command.ts';
import { AgentCommand, HandCommand, OverlayCommand } from '../../lib/protocol/agent-messages.ts';
import type { Locator } from '../../lib/protocol/locator.ts';
import { controls, deeds, shapes } from '../../lib/protocol/words.ts';
import { allSteps } from '../../lib/steps/order.ts';
import { contextOf, legacyFound, migrationAfter, start, targetFound } from '../migration/sample.ts';

const full: Locator = {
  id: 't.full',
  control: 'value',
  names: ['Login URL'],
  within: ['Set up <app>'],
  texts: ['a'],
  shape: 'login-url',
  hints: ['[role=x]'],
  secret: true,
};
const plain: Locator = { id: 't.plain', control: 'textbox', names: [] };

const agentCommands: AgentCommand[] = [
  { kind: 'watch', epoch: 1, locators: [full, plain] },
  { kind: 'reveal', locator: full },
  { kind: 'announce-frame', nonce: 'n' },
  { kind: 'expect-frame', nonce: 'n' },
  { kind: 'stop' },
];
const handCommands: HandCommand[] = [
  { kind: 'read', locator: plain },
  { kind: 'explain', locator: plain, deed: 'write' },
  { kind: 'outline', labels: ['Login URL'] },
  { kind: 'fill', deadlineMs: 1, fields: [{ locator: full, value: 'v' }] },
  { kind: 'pick', nonce: 'n', locator: plain, deadlineMs: 1 },
  { kind: 'stop-picking' },
  { kind: 'nearest', locator: plain },
  { kind: 'stop' },
];
const overlayCommands: OverlayCommand[] = [
  { kind: 'mark', mark: { rect: { x: 0, y: -1.5, width: 2, height: 3 }, sentence: 's', step: 't' } },
  { kind: 'mark', mark: null },
  { kind: 'stop' },
];

/** What may stand in the place of anything. */
const strangers: unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'x',
  'x'.repeat(80),
  'x'.repeat(81),
  'constructor',
  'stop',
  true,
  [],
  [null],
  ['x'],
  {},
  ...controls,
  ...shapes,
  ...deeds,
];

/** The value with one part of it changed, in every place and in every way. */
function* variants(value: unknown): Generator<unknown> {
  yield* strangers;
  if (Array.isArray(value)) {
    for (const [i, part] of value.entries()) for (const other of variants(part)) yield value.with(i, other);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    yield { ...value, more: 1 };
    for (const [key, part] of entries) {
      yield Object.fromEntries(entries.filter(([name]) => name !== key));
      for (const other of variants(part)) yield { ...value, [key]: other };
    }
  }
}

const pairs = [
  ['agent', agentCommands, isAgentCommand, AgentCommand],
  ['hand', handCommands, isHandCommand, HandCommand],
  ['overlay', overlayCommands, isOverlayCommand, OverlayCommand],
] as const;

test.each(pairs)('%s', (_, commands, guard, schema) => {
  let taken = 0;
  let refused = 0;
  for (const command of commands) {
    expect(guard(command)).toBe(true);
    for (const variant of variants(command)) {
      const { success } = schema.safeParse(variant);
      if (guard(variant) !== success) expect.fail(`${JSON.stringify(variant)}: the schema says ${success}`);
      if (success) taken++;
      else refused++;
    }
  }
  expect(taken).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(50);
});

test('what the steps look for', () => {
  const context = contextOf(migrationAfter(start, legacyFound, targetFound), {});
  for (const step of allSteps) {
    const command: unknown = JSON.parse(JSON.stringify({ kind: 'watch', epoch: 0, locators: step.find(context) }));
    expect(isAgentCommand(command), step.id).toBe(true);
  }
});
