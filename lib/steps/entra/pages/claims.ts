/** The page "Attributes & Claims". */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

export const claimsHeading: Locator = {
  id: 'entra.claims-heading',
  control: 'heading',
  names: labels('attributesAndClaims'),
};

export const requiredClaims: Locator = {
  id: 'entra.required-claims',
  control: 'table',
  names: ['Claim name', 'Type', 'Value'],
  within: labels('requiredClaim'),
};

export const additionalClaims: Locator = {
  id: 'entra.additional-claims',
  control: 'table',
  names: ['Claim name', 'Type', 'Value'],
  within: labels('additionalClaims'),
};
