/** Reading one value on request, also a secret. Nothing is guessed: a masked or ambiguous field is said to be so. */
import type { ReadResult } from '../protocol/agent-messages.ts';
import type { Locator } from '../protocol/locator.ts';
import type { Surroundings } from './locate.ts';
import { locate } from './locate.ts';
import { isTextField } from './roles.ts';
import { mayRead } from './score.ts';
import { fieldValue, isMasked } from './state.ts';
import { fits, shownValue } from './value.ts';

/** @param locator its `secret` is not regarded: the request itself is the permission. */
export function read(locator: Locator, surroundings: Surroundings): ReadResult {
  const { located, element } = locate(locator, surroundings);
  if (located.found === 'many') return { ok: false, reason: 'ambiguous' };
  if (!element || !mayRead(located)) return { ok: false, reason: 'not-found' };
  const value = (isTextField(element) ? fieldValue(element) : (located.value ?? shownValue(element))).trim();
  if (value === '') return { ok: false, reason: 'empty' };
  if (isMasked(value)) return { ok: false, reason: 'masked' };
  return fits(value, locator.control === 'value' ? locator.shape : undefined)
    ? { ok: true, value }
    : { ok: false, reason: 'not-found' };
}
