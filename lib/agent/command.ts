/** What the scripts in the pages let themselves be told. */
import type { AgentCommand, HandCommand, OverlayCommand } from '../protocol/agent-messages.ts';
import type { Locator, Rect } from '../protocol/locator.ts';
import { controls, deeds, shapes } from '../protocol/words.ts';
import { type Guard, isFlag, isNumber, isText, listOf, object, oneOf, oneOfKinds, optional } from './guard.ts';

const isShortText: Guard<string> = (value): value is string => isText(value) && value.length <= 80;
const texts = listOf(isText);

const locator = /* @__PURE__ */ object<Locator>({
  id: isShortText,
  control: oneOf(controls),
  names: texts,
  within: optional(texts),
  texts: optional(texts),
  shape: optional(oneOf(shapes)),
  hints: optional(texts),
  secret: optional(isFlag),
});

/** A command from the background to the agent. */
export const isAgentCommand: Guard<AgentCommand> = /* @__PURE__ */ oneOfKinds<AgentCommand>({
  watch: { epoch: isNumber, locators: listOf(locator) },
  reveal: { locator },
  'announce-frame': { nonce: isText },
  'expect-frame': { nonce: isText },
  stop: {},
});

const field = /* @__PURE__ */ object<{ locator: Locator; value: string }>({ locator, value: isText });

/** A command from the background to the hand. */
export const isHandCommand: Guard<HandCommand> = /* @__PURE__ */ oneOfKinds<HandCommand>({
  read: { locator },
  outline: { labels: texts },
  explain: { locator, deed: oneOf(deeds) },
  fill: { deadlineMs: isNumber, fields: listOf(field) },
  pick: { nonce: isText, locator, deadlineMs: isNumber },
  'stop-picking': {},
  nearest: { locator },
  stop: {},
});

type Mark = Extract<OverlayCommand, { kind: 'mark' }>['mark'];

const rect = /* @__PURE__ */ object<Rect>({ x: isNumber, y: isNumber, width: isNumber, height: isNumber });
const mark = /* @__PURE__ */ object<NonNullable<Mark>>({ rect, sentence: isText, step: isText });

/** A command from the background to the overlay. */
export const isOverlayCommand: Guard<OverlayCommand> = /* @__PURE__ */ oneOfKinds<OverlayCommand>({
  mark: { mark: (value): value is Mark => value === null || mark(value) },
  stop: {},
});
