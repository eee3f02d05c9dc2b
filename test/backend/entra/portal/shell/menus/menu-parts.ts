import * as ko from 'knockout';
import type { MenuGroup, MenuItem } from '../blade.ts';
import type { IconName } from '../icons.ts';

/** A menu entry that can always be opened. */
export function item(id: string, label: string, icon: IconName, open: () => void, enabled = () => true): MenuItem {
  return { id, label, icon, open, enabled };
}

export function group(id: string, label: string, expanded: boolean, items: readonly MenuItem[]): MenuGroup {
  return { id, label, expanded: ko.observable(expanded), items };
}
