import * as ko from 'knockout';
import type { Words } from '../../shared/words.ts';
import type { Menu, MenuGroup, MenuItem } from '../blade.ts';
import { registerControl } from './control.ts';

interface MenuParams {
  readonly menu: ko.Observable<Menu>;
  readonly selected: (() => string) | undefined;
  readonly collapsed: ko.Observable<boolean>;
  readonly toggle: () => void;
}

/** `{menu, selected, collapsed, toggle}`: the left menu of a blade. */
export function registerMenu(say: Words['say']): void {
  registerControl(
    'menu',
    ({ menu, selected, collapsed, toggle }: MenuParams) => ({
      entries: ko.pureComputed(() => menu().entries),
      collapsed,
      toggle,
      say,
      isGroup: (entry: MenuItem | MenuGroup) => 'items' in entry,
      selected: (item: MenuItem) => item.id === selected?.(),
      /** A closed group that holds the present page is marked in its place. */
      marked: (group: MenuGroup) => !group.expanded() && group.items.some((item) => item.id === selected?.()),
      open: (item: MenuItem) => {
        if (item.enabled()) item.open();
      },
      // The first press of a closed group only opens it; its items have to be pressed themselves.
      unfold: (group: MenuGroup) => group.expanded(!group.expanded()),
    }),
    `<div class="fxc-menu fxs-blade-menu fxs-portal-bg-txt-br" data-bind="css: {'fxc-menu-collapsed': collapsed}">
      <div class="fxc-menu-controls"><span class="fxc-menu-expandall" data-bind="icon: 'ExpandAll'"></span><button class="fxc-menu-collapsebutton" aria-label="Collapse menu" data-bind="icon: 'DoubleLeft', click: toggle"></button></div>
      <div class="fxc-menu-scrollarea"><ul class="fxc-menu-listView" role="tree" aria-label="Blade menu" data-bind="foreach: entries">
        <!-- ko if: $component.isGroup($data) -->
        <li role="presentation">
          <div class="fxc-menu-group-header" role="treeitem" tabindex="0" data-bind="click: $component.unfold, attr: {'aria-expanded': String(expanded()), 'data-telemetryname': 'MenuGroup-' + id}, css: {'fxc-menu-listView-item-selected': $component.marked($data)}">
            <span class="fxc-menu-chevron" data-bind="icon: expanded() ? 'ChevronDown' : 'ChevronRight'"></span><span data-bind="text: $component.say(label)"></span></div>
          <!-- ko if: expanded -->
          <ul class="fxc-menu-group" role="group" data-bind="foreach: items">${item('$component')}</ul>
          <!-- /ko -->
        </li>
        <!-- /ko -->
        <!-- ko ifnot: $component.isGroup($data) -->${item('$component')}<!-- /ko -->
      </ul></div></div>`,
  );
}

function item(owner: string): string {
  return `<li role="presentation"><div class="fxc-menu-listView-item ext-fxc-menu-listView-item fxs-portal-hover" role="treeitem" tabindex="0"
    data-bind="click: ${owner}.open, css: {'fxc-menu-listView-item-selected': ${owner}.selected($data), 'fxc-menu-listView-item-disabled': !enabled()},
      attr: {'data-telemetryname': 'Menu-' + id, title: ${owner}.say(label), 'aria-selected': String(${owner}.selected($data)), 'aria-disabled': String(!enabled())}">
    <span class="fxc-menu-icon" data-bind="icon: icon"></span><span class="fxc-menu-text" data-bind="text: ${owner}.say(label)"></span></div></li>`;
}
