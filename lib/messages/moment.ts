/** Moments are kept as ISO 8601 in UTC and shown in the reader's own way of writing them. */

/** Date and time to the minute, e.g. `23 Nov 2026, 17:22`. Text that is no moment comes back unchanged. */
export function formatMoment(language: string, iso: string, timeZone?: string): string {
  return format(language, iso, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}

/** The day alone, e.g. `23 Nov 2026`. Text that is no moment comes back unchanged. */
export function formatDay(language: string, iso: string, timeZone?: string): string {
  return format(language, iso, { dateStyle: 'medium', timeZone });
}

function format(language: string, iso: string, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : new Intl.DateTimeFormat(language, options).format(moment);
}

/** A day as it is written, e.g. `2026-11-23`, or a moment as `Date.toISOString` writes it. */
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** What is exactly a day or a moment in ISO 8601 as the language writes it; everything else unchanged. */
export function formatIfMoment<Value extends string | number>(language: string, value: Value): Value | string {
  if (typeof value !== 'string') return value;
  if (isoDay.test(value)) return formatDay(language, value, 'UTC');
  return isoMoment.test(value) ? formatMoment(language, value) : value;
}
