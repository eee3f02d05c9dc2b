/** The directory's overview: its name and tenant id. */
import type { Locator } from '../../../protocol/locator.ts';

export const tenantId: Locator = {
  id: 'entra.tenant-id',
  control: 'value',
  names: [
    'Tenant ID',
    'Mandanten-ID',
    'ID de locataire',
    'Id. de inquilino',
    'ID tenant',
    'ID do locatário',
    'テナント ID',
    '租户 ID',
  ],
  shape: 'guid',
};

export const tenantName: Locator = {
  id: 'entra.tenant-name',
  control: 'value',
  names: ['Name', 'Nom', 'Nombre', 'Nome', '名前', '名称'],
};
