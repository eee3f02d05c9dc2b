/** The page "Attributes & Claims". */
import type { Locator } from '../../../protocol/locator.ts';
import { column, labels } from '../../labels.ts';

export const claimsHeading: Locator = {
  id: 'entra.claims-heading',
  control: 'heading',
  names: labels('attributesAndClaims'),
};

const claimColumns = [column('claimName'), column('type'), column('value')];

export const requiredClaims: Locator = {
  id: 'entra.required-claims',
  control: 'table',
  names: claimColumns,
  within: labels('requiredClaim'),
};

export const additionalClaims: Locator = {
  id: 'entra.additional-claims',
  control: 'table',
  names: claimColumns,
  within: labels('additionalClaims'),
};
