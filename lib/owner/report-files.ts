/** The files of a migration as they are saved: made anew from it whenever they are asked for. */
import { reportOf } from '../guide/report.ts';
import type { Translate } from '../messages/messages.ts';
import type { MigrationContext } from '../migration/context.ts';
import { calendar } from '../report/calendar.ts';
import type { Report } from '../report/report.ts';
import { reportHtml } from '../report/report-html.ts';

export interface ReportFiles {
  readonly report: Report;
  /** File name without its ending. */
  readonly name: string;
  readonly html: string;
  readonly json: string;
  /** The days to keep in mind; empty when there are none. */
  readonly calendar: string;
}

export function reportFiles(context: MigrationContext, translate: Translate): ReportFiles {
  const { migration, now } = context;
  const report = reportOf(context, translate);
  const name = `sso-migration-${migration.tenant?.name ?? 'report'}`.replace(/[^\w.-]+/g, '-').toLowerCase();
  const { daysToKeep: days } = report;
  return {
    report,
    name,
    html: reportHtml(report, translate),
    json: JSON.stringify(report, null, 2),
    calendar: days.length > 0 ? calendar(days, migration.id, now.toISOString()) : '',
  };
}
