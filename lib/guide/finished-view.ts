/** The panel's last screen: what was proven, and the report. */
import type { MigrationContext } from '../migration/context.ts';
import type { View } from '../protocol/view.ts';
import type { Report } from '../report/report.ts';

type FinishedScreen = Extract<View, { screen: 'finished' }>;

export function finishedView(
  { migration: { product, path, tenant } }: MigrationContext,
  { report, name, html, json, calendar }: FinishedScreen['report'] & { readonly report: Report },
): FinishedScreen {
  return {
    screen: 'finished',
    product,
    path,
    tenant,
    proofs: report.proofs.map(({ text, at }) => ({ text: { key: 'step.plain', params: { text } }, at })),
    report: { html, json, calendar, name },
    secondary: [{ label: { key: 'step.end' }, action: { type: 'end' }, danger: true }],
  };
}
