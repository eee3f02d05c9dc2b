/** Days to keep in mind as a calendar file that every calendar reads: iCalendar, RFC 5545. */
import { z } from 'zod';

export const DayToKeep = z.object({
  /** What the day is for; the same day is the same entry when the file is read a second time. */
  id: z.string(),
  /** ISO 8601 date, UTC. */
  day: z.string(),
  title: z.string(),
  text: z.string(),
});
export type DayToKeep = z.infer<typeof DayToKeep>;

/** Octets of one line without its end, RFC 5545, 3.1. */
const longestLine = 75;

/** Text values escape these, RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** A longer line goes on after a line end and a space, never within a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (octets(current + character) > longestLine) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}

const compact = (iso: string): string => iso.replace(/[-:]/g, '').replace(/\.\d+/, '');

/**
 * A calendar of whole-day entries, each announced at nine in the morning of its day.
 * @param migration names the entries over all files of one migration.
 * @param made moment of making (ISO 8601, UTC).
 */
export function calendar(days: readonly DayToKeep[], migration: string, made: string): string {
  const entries = days.flatMap(({ id, day, title, text }) => [
    'BEGIN:VEVENT',
    `UID:${migration}-${id}@sso-migration-assistant`,
    `DTSTAMP:${compact(made)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SSO Migration Assistant//EN',
    'CALSCALE:GREGORIAN',
    ...entries,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
