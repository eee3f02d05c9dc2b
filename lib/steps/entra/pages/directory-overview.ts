/** The directory's overview: its name and tenant id. */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

export const tenantId: Locator = {
  id: 'entra.tenant-id',
  control: 'value',
  names: labels('tenantId'),
  shape: 'guid',
};

export const tenantName: Locator = {
  id: 'entra.tenant-name',
  control: 'value',
  names: labels('name'),
};
