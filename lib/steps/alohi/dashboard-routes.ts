/** Which dashboard a migration works in, and its addresses. */
import type { Migration } from '../../migration/migration.ts';
import type { Portal } from '../step.ts';

/** One company-wide configuration stands behind both dashboards: it is filled in the first. */
export function firstDashboard(migration: Migration): Extract<Portal, 'fax' | 'sign'> {
  return migration.product === 'sign' ? 'sign' : 'fax';
}

export const dashboardHost = { fax: 'app.fax.plus', sign: 'app.sign.plus' } as const;

export function dashboardUrl(portal: 'fax' | 'sign', path: '/profile' | '/login' | '/'): string {
  return `https://${dashboardHost[portal]}${path}`;
}
