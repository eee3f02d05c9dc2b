import { describe, expect, it } from 'vitest';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import { beforeDeleting, beforeFilling, beforeNext, beforeProvisioning, rested } from '../../lib/migration/gates.ts';
import { subjectOf } from '../../lib/migration/subject.ts';
import {
  certificate,
  contextOf,
  legacyFound,
  legacyId,
  migrationAfter,
  person,
  start,
  certificateTaken as taken,
  targetFound,
  targetId,
  targetValues as values,
} from './sample.ts';

const keys = (messages: readonly { key: string }[]) => messages.map(({ key }) => key.replace('gate.', ''));

const captured: MigrationEvent = {
  type: 'configuration-captured',
  configuration: { ssoUrl: '', entityId: '', certificate: '', ssoType: '' },
};

describe('before filling Fax.Plus', () => {
  const ready = [start, legacyFound, targetFound, values, taken, captured] as const;

  it('is open when everything is there', () => {
    expect(beforeFilling(contextOf(migrationAfter(...ready)), [])).toEqual([]);
  });

  it.each([
    ['values-captured', [start, legacyFound, targetFound, values, captured]],
    ['previous-captured', [start, legacyFound, targetFound, values, taken]],
  ] as const)('lacks %s', (lack, events) => {
    expect(keys(beforeFilling(contextOf(migrationAfter(...events)), []))).toEqual([lack]);
  });

  it('refuses the legacy certificate', () => {
    const same: MigrationEvent = {
      type: 'facts-read',
      role: 'legacy',
      facts: { thumbprint: certificate.thumbprintSha1 },
    };
    expect(keys(beforeFilling(contextOf(migrationAfter(...ready, same)), []))).toEqual(['not-the-legacy-certificate']);
  });

  it('refuses values with an error, not with a warning', () => {
    const finding = (severity: 'error' | 'warning') => ({
      code: 'x',
      severity,
      subject: 'claims' as const,
      params: {},
    });
    expect(keys(beforeFilling(contextOf(migrationAfter(...ready)), [finding('error')]))).toEqual(['no-errors']);
    expect(beforeFilling(contextOf(migrationAfter(...ready)), [finding('warning')])).toEqual([]);
  });
});

const roster = (role: 'legacy' | 'target', count: number): MigrationEvent => ({
  type: 'roster-read',
  role,
  count,
  completeness: role === 'target' ? 'complete' : 'unknown',
  entries: [],
});
const confirmed: MigrationEvent = { type: 'roster-confirmed', role: 'legacy' };
const wayBack: MigrationEvent = { type: 'way-back-proven', email: 'a@contoso.example', seen: true };
const bypass = (on: boolean): MigrationEvent => ({ type: 'bypass-seen', label: 'SSO Bypass', on });
const both = { [legacyId]: [person('A'), person('B')], [targetId]: [person('a'), person('B'), person('C')] };

describe('before Next', () => {
  const ready = [
    start,
    legacyFound,
    targetFound,
    roster('legacy', 2),
    confirmed,
    roster('target', 3),
    wayBack,
    bypass(true),
  ];

  it('is open when nobody is missing and the way back is proven', () => {
    expect(beforeNext(contextOf(migrationAfter(...ready), both))).toEqual([]);
  });

  it('counts who is missing', () => {
    const lacks = beforeNext(contextOf(migrationAfter(...ready), { ...both, [targetId]: [person('B')] }));
    expect(lacks).toEqual([{ key: 'gate.people-missing', params: { count: 1 } }]);
  });

  it('does not take an unconfirmed list for a complete one', () => {
    const events = ready.filter((event) => event !== confirmed);
    expect(keys(beforeNext(contextOf(migrationAfter(...events), both)))).toEqual(['people-unknown']);
  });

  it('does not take assignments for the people where the legacy application required none', () => {
    const open: MigrationEvent = { type: 'facts-read', role: 'legacy', facts: { assignmentRequired: false } };
    expect(keys(beforeNext(contextOf(migrationAfter(...ready, open), both)))).toEqual(['people-unknown']);
  });

  it('does not take a list that could not be read back for an empty one', () => {
    expect(keys(beforeNext(contextOf(migrationAfter(...ready), { [targetId]: [] })))).toEqual(['people-unknown']);
  });

  it('lets everybody in when the new application requires no assignment', () => {
    const open: MigrationEvent = { type: 'facts-read', role: 'target', facts: { assignmentRequired: false } };
    expect(beforeNext(contextOf(migrationAfter(...ready, open), {}))).toEqual([]);
  });

  it.each([
    ['way-back', ready.filter((event) => event !== wayBack)],
    ['bypass-off', [...ready, bypass(false)]],
    ['bypass-unknown', ready.filter((event) => event.type !== 'bypass-seen')],
  ])('lacks %s', (lack, events) => {
    expect(keys(beforeNext(contextOf(migrationAfter(...events), both)))).toEqual([lack]);
  });
});

describe('before provisioning starts', () => {
  const tested: MigrationEvent = { type: 'connection-tested', outcome: 'success', text: '' };
  const saved: MigrationEvent = { type: 'provisioning-saved' };
  const pilot: MigrationEvent = { type: 'pilot-provisioned', text: '' };
  const people = [start, legacyFound, targetFound, roster('legacy', 2), confirmed, roster('target', 3)];

  it.each([
    ['nothing', [...people, tested, saved, pilot], []],
    ['connection', [...people, saved, pilot], ['connection']],
    ['provisioning-saved', [...people, tested, pilot], ['provisioning-saved']],
    ['pilot', [...people, tested, saved], ['pilot']],
  ])('lacks %s', (_name, events, lacks) => {
    expect(keys(beforeProvisioning(contextOf(migrationAfter(...events), both)))).toEqual(lacks);
  });
});

describe('before the legacy application is deleted', () => {
  const isOf = (event: MigrationEvent, address: string) =>
    'subject' in event && event.subject === subjectOf('m', address);
  const signIn = (nameId: string): MigrationEvent[] => [
    { type: 'response-verified', subject: subjectOf('m', nameId), signedBy: 'AA', checks: [], tabId: 1 },
    { type: 'sign-in-accepted', subject: subjectOf('m', nameId) },
  ];
  const ready: MigrationEvent[] = [
    start,
    legacyFound,
    targetFound,
    roster('legacy', 2),
    confirmed,
    roster('target', 3),
    wayBack,
    { type: 'configuration-saved' },
    ...signIn('A@contoso.example'),
    ...signIn('b@contoso.example'),
    { type: 'cycle-seen', text: 'completed', healthy: true },
    { type: 'legacy-disabled' },
    { type: 'report-saved' },
  ];
  const later = new Date('2026-12-05T00:00:00.000Z');
  const lacks = (events: MigrationEvent[], now = later) =>
    keys(beforeDeleting(contextOf(migrationAfter(...events), both, now)));

  it('is open after seven days of rest with everything proven', () => {
    expect(lacks(ready)).toEqual([]);
  });

  it('waits for the rest, unless it was cut short with a reason', () => {
    const soon = new Date('2026-11-29T00:00:00.000Z');
    expect(lacks(ready, soon)).toEqual(['not-rested']);
    const cut: MigrationEvent = { type: 'overridden', gate: 'rest', reason: 'practice' };
    expect(lacks([...ready, cut], soon)).toEqual([]);
    expect(rested(contextOf(migrationAfter(start)))).toBe(false);
  });

  it('begins the rest anew when the legacy application was switched on again', () => {
    expect(lacks([...ready, { type: 'legacy-enabled' }])).toEqual(['disabled']);
  });

  it('rests as well when it was disabled by hand', () => {
    const byHand: MigrationEvent = { type: 'done-by-hand', step: 'disable-legacy', reason: 'by hand' };
    const migration = migrationAfter(...ready.filter(({ type }) => type !== 'legacy-disabled'), byHand);
    expect(rested(contextOf(migration, both, later))).toBe(true);
  });

  it('does not take the administrator for an ordinary user when nobody knows who that is', () => {
    const one = ready.filter((event) => event !== wayBack && !isOf(event, 'b@contoso.example'));
    expect(lacks(one)).toContain('ordinary-sign-in');
  });

  it('forgets a verified response after which a password was typed', () => {
    const migration = migrationAfter(
      start,
      { type: 'response-verified', subject: 'A', signedBy: 'AA', checks: [], tabId: 1 },
      { type: 'response-void', tabId: 1 },
      { type: 'sign-in-accepted', subject: 'A' },
    );
    expect(migration.signIns).toEqual([]);
  });

  it('does not count a sign-in from before the last change in Fax.Plus', () => {
    expect(lacks([...ready, { type: 'configuration-saved' }])).toEqual(['administrator-sign-in', 'ordinary-sign-in']);
  });

  it('does not count a sign-in from before the last change in Entra, and does not take a first reading for one', () => {
    const read = (thumbprint: string): MigrationEvent => ({
      type: 'facts-read',
      role: 'target',
      facts: { thumbprint },
    });
    expect(lacks([...ready, read('AA')])).toEqual([]);
    expect(lacks([...ready, read('AA'), read('AA')])).toEqual([]);
    expect(lacks([...ready, read('AA'), read('BB')])).toEqual(['administrator-sign-in', 'ordinary-sign-in']);
  });

  it('says that a sign-in is known only from a pasted answer, and stays closed', () => {
    const without = ready.filter((event) => !isOf(event, 'A@contoso.example'));
    const pasted = (issuedAt: string): MigrationEvent => ({
      type: 'response-pasted',
      subject: subjectOf('m', 'a@contoso.example'),
      signedBy: 'AA',
      checks: [],
      issuedAt,
    });
    expect(lacks([...without, pasted('2026-11-23T12:30:00.000Z')])).toEqual(['administrator-sign-in-pasted']);
    // Issued before Next was pressed: it says nothing of the present configuration.
    expect(lacks([...without, pasted('2026-11-23T11:59:00.000Z')])).toEqual(['administrator-sign-in']);
  });

  it.each([
    ['ordinary-sign-in', (event: MigrationEvent) => !isOf(event, 'b@contoso.example')],
    ['administrator-sign-in', (event: MigrationEvent) => !isOf(event, 'A@contoso.example')],
    ['provisioning-healthy', (event: MigrationEvent) => event.type !== 'cycle-seen'],
    ['disabled', (event: MigrationEvent) => event.type !== 'legacy-disabled'],
    ['report', (event: MigrationEvent) => event.type !== 'report-saved'],
    ['people-unassigned', (event: MigrationEvent) => event.type !== 'roster-confirmed'],
  ])('lacks %s', (lack, keep) => {
    expect(lacks(ready.filter(keep))).toEqual([lack]);
  });
});
