import { describe, expect, it } from 'vitest';
import { calendar, type DayToKeep } from '../../lib/report/calendar.ts';

const day: DayToKeep = {
  id: 'certificate-60',
  day: '2028-11-02',
  title: '60 Tage; bis zum Ablauf, „Alohi\\SSO“',
  text: `Erste Zeile\n${'署名証明書の有効期限 '.repeat(12)}Ende`,
};
const text = calendar([day, { ...day, id: 'certificate-30' }], 'm-1', '2026-11-23T12:00:00.000Z');
const lines = text.split('\r\n');

/** RFC 5545, 3.1: a line end and one space within a value are none. */
const unfolded = text.replace(/\r\n /g, '').split('\r\n');

describe('a calendar file', () => {
  it('has lines of at most 75 octets, each ended as the standard says', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    // Cut within a character it would not come back whole.
    expect(unfolded.filter((line) => line.startsWith('DESCRIPTION:Erste'))[0]).toBe(
      `DESCRIPTION:Erste Zeile\\n${'署名証明書の有効期限 '.repeat(12)}Ende`,
    );
  });

  it('escapes what separates values', () => {
    expect(unfolded).toContain('SUMMARY:60 Tage\\; bis zum Ablauf\\, „Alohi\\\\SSO“');
  });

  it('has one whole-day entry a day, the same one when it is made again', () => {
    expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20281102');
    expect(unfolded).toContain('DTSTAMP:20261123T120000Z');
    const uids = (of: string) => of.match(/UID:.*/g);
    expect(new Set(uids(text)).size).toBe(2);
    expect(uids(calendar([day], 'm-1', '2027-01-01T00:00:00.000Z'))?.[0]).toBe(uids(text)?.[0]);
    expect(uids(calendar([day], 'm-2', '2027-01-01T00:00:00.000Z'))?.[0]).not.toBe(uids(text)?.[0]);
  });

  it('is balanced', () => {
    const open: string[] = [];
    for (const line of unfolded) {
      const [what, name = ''] = line.split(':');
      if (what === 'BEGIN') open.push(name);
      if (what === 'END') expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});
