/** Enterprise applications | All applications. */
import type { Locator } from '../../../protocol/locator.ts';
import { column, labels } from '../../labels.ts';

export const applicationTable: Locator = {
  id: 'entra.application-table',
  control: 'table',
  names: [column('name'), column('objectId'), column('applicationId'), 'Identifier URI (Entity ID)'],
};

/** "14 applications found": the page's own word on how long the list is. */
export const applicationCount: Locator = {
  id: 'entra.application-count',
  control: 'text',
  names: labels('applicationsFound'),
  shape: 'count',
};

export const newApplication: Locator = {
  id: 'entra.new-application',
  control: 'button',
  names: labels('newApplication'),
};
