import { describe, expect, it, vi } from 'vitest';
import type { MigrationContext } from '../../lib/migration/context.ts';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import { RestReminder, reminderOf } from '../../lib/owner/rest-reminder.ts';
import { stepsOf } from '../../lib/steps/order.ts';
import { contextOf, migrationAfter, start } from '../migration/sample.ts';

const browser = vi.hoisted(() => ({
  action: { setBadgeText: vi.fn() },
  alarms: { create: vi.fn(), clear: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser }));

const byHand = (step: string): MigrationEvent => ({ type: 'done-by-hand', step, reason: 'by hand' });

/** Everything before the rest was done by hand; the legacy application was disabled at the migration's end. */
function resting(now: string): MigrationContext {
  const ids = stepsOf(contextOf(migrationAfter(start), {})).map(({ id }) => id);
  const before = ids.slice(0, ids.indexOf('disable-legacy')).map(byHand);
  const migration = migrationAfter(start, ...before, { type: 'legacy-disabled' });
  return { ...contextOf({ ...migration, legacyDisabledAt: '2026-11-23T12:00:00.000Z' }, {}), now: new Date(now) };
}

describe('the icon', () => {
  it.each([
    ['2026-11-23T12:00:00Z', '7', '2026-11-24T12:00:00.000Z'],
    ['2026-11-29T11:59:00Z', '2', '2026-11-29T12:00:00.000Z'],
    ['2026-11-30T11:59:00Z', '1', '2026-11-30T12:00:00.000Z'],
  ])('at %s says %s days, until %s', (now, text, until) => {
    expect(reminderOf(resting(now))).toEqual({ text, until: Date.parse(until) });
  });

  it('calls when the rest is over, and says nothing without a rest or a migration', () => {
    expect(reminderOf(resting('2026-11-30T12:00:00Z'))).toEqual({ text: '!', until: null });
    expect(reminderOf(contextOf(migrationAfter(start), {}))).toEqual({ text: '', until: null });
    expect(reminderOf(null)).toEqual({ text: '', until: null });
  });

  it('is changed only when it says something else, with an alarm for the next change', async () => {
    const reminder = new RestReminder();
    await reminder.follow(resting('2026-11-23T12:00:00Z'));
    await reminder.follow(resting('2026-11-23T13:00:00Z'));
    expect(browser.action.setBadgeText.mock.calls).toEqual([[{ text: '7' }]]);
    expect(browser.alarms.create).toHaveBeenCalledWith('rest', { when: Date.parse('2026-11-24T12:00:00Z') });
    await reminder.follow(null);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
    expect(browser.alarms.clear).toHaveBeenCalledWith('rest');
  });
});
