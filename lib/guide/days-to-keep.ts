/** The days that outlive the migration: the end of the rest, of the restore window, of the certificate. */
import type { Translate } from '../messages/messages.ts';
import { formatDay } from '../messages/moment.ts';
import type { MigrationContext } from '../migration/context.ts';
import { restOverAt } from '../migration/gates.ts';
import type { DayToKeep } from '../report/calendar.ts';

const dayMs = 86_400_000;

/** Entra keeps a deleted application for 30 days. */
const restorableDays = 30;
/** A reminder so many days before a deleted application is gone for good. */
const beforeGoneDays = 3;
/** Reminders so many days before the signing certificate expires. */
const beforeExpiryDays = [60, 30, 7];

const later = (iso: string, days: number): string => new Date(Date.parse(iso) + days * dayMs).toISOString();

/** Until when a deleted legacy application can be restored (ISO), or `null` while it is not deleted. */
export function restorableUntil({ migration }: MigrationContext): string | null {
  return migration.legacyDeletedAt ? later(migration.legacyDeletedAt, restorableDays) : null;
}

/** Those still to come, soonest first. */
export function daysToKeep(context: MigrationContext, t: Translate): DayToKeep[] {
  const { migration, now } = context;
  const days: DayToKeep[] = [];
  const keep = (kind: string, id: string, at: string, params: Record<string, string | number>) => {
    if (at <= now.toISOString()) return;
    const words = (part: string) => t({ key: `day.${kind}.${part}`, params });
    days.push({ id, day: at.slice(0, 10), title: words('title'), text: words('text') });
  };
  const inWords = (iso: string) => formatDay(t.language, iso, 'UTC');

  const restOver = restOverAt(context);
  const legacy = migration.legacy?.name ?? '';
  if (restOver && !migration.legacyDeletedAt) keep('rest', 'rest', restOver, { name: legacy });
  const restorable = restorableUntil(context);
  if (restorable) {
    keep('restore', 'restore', later(restorable, -beforeGoneDays), { name: legacy, day: inWords(restorable) });
  }
  const { target } = migration;
  if (target?.certificate) {
    const { notAfter } = target.certificate;
    for (const left of beforeExpiryDays) {
      const params = { name: target.name, day: inWords(notAfter), days: left };
      keep('certificate', `certificate-${left}`, later(notAfter, -left), params);
    }
  }
  return days.sort((a, b) => a.day.localeCompare(b.day));
}
