import { describe, expect, it } from 'vitest';
import { daysToKeep } from '../../lib/guide/days-to-keep.ts';
import { english } from '../../lib/messages/catalogue.ts';
import { createMessages } from '../../lib/messages/messages.ts';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import { certificate, contextOf, legacyFound, migrationAfter, start, targetFound } from '../migration/sample.ts';

const taken: MigrationEvent = { type: 'certificate-taken', role: 'target', certificate };
const disabled: MigrationEvent = { type: 'legacy-disabled' };

/** The sample's migration begins on 23 November 2026; its certificate is valid until 1 January 2029. */
const daysAfter = (now: string, ...events: MigrationEvent[]) => {
  const context = { ...contextOf(migrationAfter(start, legacyFound, targetFound, ...events), {}), now: new Date(now) };
  const missing: string[] = [];
  const days = daysToKeep(context, createMessages('en', english, { onMissing: (key) => missing.push(key) }));
  expect(missing).toEqual([]);
  return days;
};
const short = (days: ReturnType<typeof daysAfter>) => days.map(({ id, day }) => `${id} ${day}`);

describe('days to keep in mind', () => {
  it('are none while nothing has begun to run out', () => {
    expect(daysAfter('2026-11-23T13:00:00Z')).toEqual([]);
  });

  it('are the end of the rest and three reminders of the certificate, soonest first', () => {
    expect(short(daysAfter('2026-11-23T13:00:00Z', taken, disabled))).toEqual([
      'rest 2026-11-30',
      'certificate-60 2028-11-02',
      'certificate-30 2028-12-02',
      'certificate-7 2028-12-25',
    ]);
  });

  it('once deleted, are the last days to restore instead of the rest', () => {
    const [first, ...others] = daysAfter('2026-11-24T13:00:00Z', disabled, { type: 'legacy-deleted' });
    expect(first).toMatchObject({ id: 'restore', day: '2026-12-20', title: 'Last days to restore “FAX.PLUS”' });
    expect(first?.text).toContain('Until Dec 23, 2026');
    expect(others).toEqual([]);
  });

  it('are not those that are over', () => {
    expect(short(daysAfter('2028-12-10T00:00:00Z', taken, disabled))).toEqual(['certificate-7 2028-12-25']);
  });
});
