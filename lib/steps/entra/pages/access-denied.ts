/** What the portal shows instead of a blade when the role is missing or not activated. */
import type { Locator } from '../../../protocol/locator.ts';

export const accessDenied: Locator = {
  id: 'entra.access-denied',
  control: 'heading',
  names: [
    'Access denied',
    'You do not have access',
    "You don't have access",
    'Insufficient privileges',
    'Kein Zugriff',
    'Zugriff verweigert',
    'Accès refusé',
    'Acceso denegado',
    'Accesso negato',
    'Acesso negado',
    'アクセスが拒否されました',
  ],
};
