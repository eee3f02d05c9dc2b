import { describe, expect, it } from 'vitest';
import { Migration, presentVersion } from '../../lib/migration/migration.ts';
import { broughtEntry, broughtSnapshot } from '../../lib/migration/versions/present.ts';
import { migrationAfter, start, targetFound } from './sample.ts';

const present = migrationAfter(start, targetFound);

/** As version 1 wrote it when it was new: it did not yet know what it came to know later. */
function ofVersion1() {
  const { putBack, signInEmail, signInRequest, privateWindows, applicationChangedAt, rebuiltAt, ...known } = present;
  return { ...known, version: 1 };
}

describe('a snapshot of version 1', () => {
  it('is the same migration in the present version', () => {
    const brought = broughtSnapshot(ofVersion1());
    expect(brought.kind === 'present' && Migration.parse(brought.value)).toEqual(present);
  });

  it('keeps what it had come to know', () => {
    const known = { ...ofVersion1(), privateWindows: true, applicationChangedAt: '2026-11-23T12:00:00.000Z' };
    expect(broughtSnapshot(known)).toMatchObject({
      value: { privateWindows: true, applicationChangedAt: '2026-11-23T12:00:00.000Z' },
    });
  });

  it('keeps only proofs of sign-in that say all that a proof has to', () => {
    const whole = {
      subject: 'A',
      source: 'observed',
      tabId: 1,
      responseAt: '2026-11-23T12:00:00.000Z',
      acceptedAt: null,
      signedBy: 'AA',
      checks: [],
    };
    const early = { nameId: 'ada@contoso.example', responseAt: '2026-11-23T12:00:00.000Z', acceptedAt: null };
    expect(broughtSnapshot({ ...ofVersion1(), signIns: [early, whole] })).toMatchObject({
      value: { signIns: [whole] },
    });
  });

  it('is not changed itself', () => {
    const stored = Object.freeze(ofVersion1());
    const before = JSON.stringify(stored);
    broughtSnapshot(stored);
    expect(JSON.stringify(stored)).toBe(before);
  });
});

describe('an entry of the journal', () => {
  const entry = { at: '2026-11-23T12:00:00.000Z', event: start };

  it('without a version is of version 1', () => {
    expect(broughtEntry(entry)).toEqual({ kind: 'present', value: { ...entry, version: presentVersion } });
  });

  it('is newer when it says so', () => {
    expect(broughtEntry({ ...entry, version: presentVersion + 1 })).toEqual({ kind: 'newer' });
  });
});

describe('every version', () => {
  const earlier = Array.from({ length: presentVersion - 1 }, (_, index) => index + 1);

  it.each(earlier)('%i has its way to the present one', (version) => {
    expect(broughtSnapshot({ version }).kind).toBe('present');
    expect(broughtEntry({ version }).kind).toBe('present');
  });

  it('that is later is neither read nor guessed at', () => {
    expect(broughtSnapshot({ ...present, version: presentVersion + 1 })).toEqual({ kind: 'newer' });
  });

  it.each([
    undefined,
    null,
    'a migration',
    [],
    {},
    { version: '2' },
    { version: 1.5 },
    { version: 0 },
    { version: -1 },
  ])('that is none, %j, is unknown', (stored) => {
    expect(broughtSnapshot(stored)).toEqual({ kind: 'unknown' });
  });
});
