/** The report as it is saved: made anew from the migration whenever it is asked for. */
import { reportOf } from '../guide/report.ts';
import type { Translate } from '../messages/messages.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { Report } from '../report/report.ts';
import { reportHtml } from '../report/report-html.ts';

export interface ReportFile {
  readonly report: Report;
  /** File name without its ending. */
  readonly name: string;
  readonly html: string;
  readonly json: string;
}

export function reportFile(context: MigrationContext, translate: Translate): ReportFile {
  const report = reportOf(context, translate);
  const name = `sso-migration-${context.migration.tenant?.name ?? 'report'}`.replace(/[^\w.-]+/g, '-').toLowerCase();
  return { report, name, html: reportHtml(report, translate), json: JSON.stringify(report, null, 2) };
}
