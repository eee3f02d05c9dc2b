/** Enterprise applications | All applications. */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

export const applicationTable: Locator = {
  id: 'entra.application-table',
  control: 'table',
  names: ['Name', 'Object ID', 'Application ID', 'Identifier URI (Entity ID)'],
};

/** "14 applications found": the page's own word on how long the list is. */
export const applicationCount: Locator = {
  id: 'entra.application-count',
  control: 'text',
  names: ['applications found', 'application found'],
  shape: 'count',
};

export const newApplication: Locator = {
  id: 'entra.new-application',
  control: 'button',
  names: labels('newApplication'),
};
