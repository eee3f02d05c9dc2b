/** Browse Microsoft Entra Gallery, and the pane that creates an application. */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

export const gallerySearch: Locator = {
  id: 'entra.gallery-search',
  control: 'textbox',
  names: labels('searchApplication'),
};

/** "Alohi SSO" in Alohi's guide, "Alohi" in Microsoft's documentation: both are right. */
export const alohiTile: Locator = {
  id: 'entra.gallery-tile',
  control: 'row',
  names: ['Alohi SSO', 'Alohi'],
  texts: ['Alohi'],
};

export const createButton: Locator = {
  id: 'entra.gallery-create',
  control: 'button',
  names: labels('create'),
};
