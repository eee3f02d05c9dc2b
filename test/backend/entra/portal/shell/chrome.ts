import * as ko from 'knockout';
import type { Session } from '../../portal-api.ts';
import type { Words } from '../shared/words.ts';
import type { ContextPanes } from './context-pane.ts';
import type { Dialogs } from './dialogs.ts';
import type { Notifications } from './notifications.ts';
import { addresses } from './route.ts';
import type { Workspace } from './workspace.ts';

/** Everything around and above the blade: top bar, breadcrumb, panes, prompts, toasts. */
export function createChrome(parts: {
  readonly session: Session;
  readonly workspace: Workspace;
  readonly panes: ContextPanes;
  readonly dialogs: Dialogs;
  readonly notifications: Notifications;
  readonly entraAdminCenter: boolean;
  readonly go: (hash: string) => void;
  readonly say: Words['say'];
}) {
  const { session, go } = parts;
  const avatarOpen = ko.observable(false);
  return {
    ...parts,
    brand: parts.entraAdminCenter ? 'Microsoft Entra admin center' : 'Microsoft Azure',
    user: session.user.userPrincipalName,
    userName: session.user.displayName,
    tenant: session.tenant.name,
    tenantId: session.tenant.id,
    avatarOpen,
    toggleAvatar: () => avatarOpen(!avatarOpen()),
    toggleNotifications: parts.notifications.togglePane,
    home: () => go(addresses.home),
    sidebar: [
      { label: 'Home', id: 'Home', icon: 'Entra', hash: addresses.home },
      { label: 'Entra ID', id: 'EntraId', icon: 'Entra', hash: addresses.directory },
      { label: 'Enterprise apps', id: 'EnterpriseApps', icon: 'Applications', hash: addresses.applications },
    ],
    closeBlade: () => go(parts.workspace.trail.previous()),
    time: (at: Date) => at.toLocaleTimeString(),
  };
}

export const topBarMarkup = `
<div class="fxs-topbar fxs-theme-blue" role="banner">
  <button class="fxs-topbar-sidebar-collapse-button" aria-label="Show portal menu" data-bind="icon: 'Menu', click: home"></button>
  <a class="fxs-topbar-home" role="link" tabindex="0" data-bind="text: brand, click: home, attr: {title: brand}"></a>
  <div class="fxs-topbar-search" role="search">
    <span class="fxs-search-icon" data-bind="icon: 'Search'"></span>
    <input class="fxs-search-box" type="search" autocomplete="off" placeholder="Search resources, services, and docs (G+/)" aria-label="Search resources, services, and docs (G+/)">
  </div>
  <button class="fxs-topbar-copilot"><b>Copilot</b></button>
  <div class="fxs-topbar-buttons">
    <button aria-label="Cloud Shell" title="Cloud Shell" data-bind="icon: 'CloudShell'"></button>
    <button aria-label="Notifications" title="Notifications" data-bind="icon: 'Bell', click: toggleNotifications"></button>
    <button aria-label="Settings" title="Settings" data-bind="icon: 'Gear'"></button>
    <button aria-label="Help" title="Help" data-bind="icon: 'Help'"></button>
    <button aria-label="Feedback" title="Feedback" data-bind="icon: 'Feedback'"></button>
  </div>
  <button class="fxs-avatarmenu" data-bind="click: toggleAvatar, attr: {'aria-expanded': String(avatarOpen())}">
    <span class="fxs-avatarmenu-header">
      <span class="fxs-avatarmenu-username" data-bind="text: user, attr: {title: user}"></span>
      <span class="fxs-avatarmenu-tenant"><span class="fxs-avatarmenu-tenant-name" data-bind="text: tenant, attr: {title: tenant}"></span></span>
    </span>
    <span class="fxs-avatarmenu-tenant-image" data-bind="icon: 'Person'"></span>
  </button>
  <!-- ko if: avatarOpen -->
  <div class="fxs-avatarmenu-dropdown" role="dialog" aria-label="Account">
    <div class="fxs-settings-currentdirectoryname" data-bind="text: tenant"></div>
    <b data-bind="text: userName"></b><div data-bind="text: user"></div>
    <a data-telemetryname="DirectoryMenu" role="button" tabindex="0">Switch directory</a>
    <a href="/signout">Sign out</a>
  </div>
  <!-- /ko -->
</div>`;

export const workspaceMarkup = `
<main class="fxs-portal-main" data-bind="css: {'fxs-has-sidebar': entraAdminCenter}">
  <!-- ko if: entraAdminCenter -->
  <nav class="fxs-sidebar" aria-label="Portal menu"><ul data-bind="foreach: sidebar">
    <li><a class="fxs-sidebar-item-link" role="link" tabindex="0" data-bind="click: function () { $parent.go(hash) }, attr: {'data-telemetryname': 'Sidebar-' + id}">
      <span class="fxs-sidebar-icon" data-bind="icon: icon"></span><span data-bind="text: $root.say(label)"></span></a></li>
  </ul></nav>
  <!-- /ko -->
  <div class="fxs-portal-content" data-bind="with: workspace">
    <nav class="fxs-breadcrumb-wrapper" aria-label="Breadcrumb"><ul class="fxs-breadcrumb" data-bind="foreach: trail.crumbs">
      <li class="fxs-breadcrumb-crumb"><a role="link" tabindex="0" data-bind="text: $root.say(text), attr: {title: $root.say(text)}, click: function () { $root.go(hash) }"></a><span class="fxs-breadcrumb-divider" data-bind="icon: 'ChevronRight'"></span></li>
    </ul></nav>
    <section class="fxs-blade fxs-portal-border fxs-bladesize-full" data-bind="if: blade, attr: {'aria-label': title}">
      <header class="fxs-blade-header">
        <!-- ko if: blade().icon --><div class="fxs-blade-title-icon" data-bind="icon: blade().icon"></div><!-- /ko -->
        <div class="fxs-blade-title">
          <h2 class="fxs-blade-title-titleText msportalfx-tooltip-overflow" data-bind="attr: {title: title}"><strong data-bind="text: subject"></strong><!-- ko if: page --> | <span data-bind="text: page"></span><!-- /ko --></h2>
          <!-- ko if: subtitle --><div class="fxs-blade-title-subtitle"><span class="fxs-blade-title-subtitleText msportalfx-tooltip-overflow fxs-portal-subtext" data-bind="text: subtitle"></span></div><!-- /ko -->
        </div>
        <button class="fxs-blade-more" aria-label="More" data-bind="icon: 'More'"></button>
        <div class="fxs-blade-actions"><button class="fxs-blade-close" aria-label="Close" title="Close" data-bind="icon: 'Discard', click: $root.closeBlade"></button></div>
      </header>
      <div class="fxs-blade-content-container">
        <!-- ko if: menu -->
        <!-- ko component: {name: 'menu', params: {menu: menu, selected: blade().menuItem, collapsed: menuCollapsed, toggle: toggleMenu}} --><!-- /ko -->
        <!-- /ko -->
        <div class="fxs-blade-content-main">
          <!-- ko if: commands().length -->
          <div class="fxs-blade-commandBarContainer"><!-- ko component: {name: 'command-bar', params: {commands: commands}} --><!-- /ko --></div>
          <!-- /ko -->
          <div class="fxs-blade-progress" role="progressbar" aria-label="Loading" data-bind="css: {'fxs-display-none': !loading()}"><i></i><i></i><i></i></div>
          <div class="fxs-blade-content-wrapper" data-bind="css: {'fxs-display-none': framed}"><div class="fxs-blade-stacklayout fxs-journey-layout" data-bind="view: view"></div></div>
          <!-- ko if: framed --><div class="fxs-part-frame-slot"></div><!-- /ko -->
          <!-- ko if: footer --><div class="fxs-blade-footer" data-bind="view: footer"></div><!-- /ko -->
        </div>
      </div>
    </section>
  </div>
</main>`;

export const overlaysMarkup = `
<!-- ko with: panes.present -->
<div class="fxs-contextpane-overlay">
  <section class="fxs-contextpane fxs-portal-bg-txt-br" role="dialog" aria-labelledby="fxsContextPaneTitle" data-bind="css: {'fxs-contextpane-small': size === 'small', 'fxs-contextpane-large': size === 'large'}">
    <header class="fxs-contextpane-header">
      <div><h2 id="fxsContextPaneTitle" data-bind="text: $root.say(title), attr: {title: $root.say(title)}"></h2>
      <!-- ko if: $data.subtitle --><div class="fxs-portal-subtext" data-bind="text: subtitle"></div><!-- /ko --></div>
      <button class="fxs-contextpane-close" aria-label="Close" title="Close" data-bind="icon: 'Discard', click: $root.panes.dismiss"></button>
    </header>
    <!-- ko if: $data.commands -->
    <div class="fxs-blade-commandBarContainer"><!-- ko component: {name: 'command-bar', params: {commands: commands}} --><!-- /ko --></div>
    <!-- /ko -->
    <div class="fxs-contextpane-content" data-bind="view: view"></div>
    <!-- ko if: $data.footer --><footer class="fxs-contextpane-footer" data-bind="view: footer"></footer><!-- /ko -->
  </section>
</div>
<!-- /ko -->
<!-- ko with: dialogs.present -->
<div class="fxs-messagebox-overlay">
  <div class="fxs-messagebox" role="alertdialog" aria-modal="true" aria-labelledby="fxsMessageBoxTitle">
    <h2 id="fxsMessageBoxTitle" class="fxs-messagebox-title" data-bind="text: $root.say(title)"></h2>
    <p class="fxs-messagebox-message" data-bind="text: $root.say(text)"></p>
    <div class="fxs-messagebox-buttons" data-bind="foreach: buttons">
      <div class="fxs-button" role="button" tabindex="0" data-bind="click: function () { $parent.choose($data) }, css: $index() === 0 ? 'fxs-portal-button-primary' : ''"><span class="fxs-button-text" data-bind="text: $root.say($data)"></span></div>
    </div>
  </div>
</div>
<!-- /ko -->
<div class="fxs-toast-container" aria-live="polite" data-bind="foreach: notifications.toasts">
  <div class="fxs-toast fxs-portal-bg-txt-br" role="status">
    <!-- ko component: {name: 'notification', params: $data} --><!-- /ko -->
    <button class="fxs-toast-close" aria-label="Dismiss" data-bind="icon: 'Discard', click: $root.notifications.dismiss"></button>
  </div>
</div>
<!-- ko if: notifications.paneOpen -->
<section class="fxs-notificationspane" aria-label="Notifications">
  <header><h2>Notifications</h2><button aria-label="Close notifications" data-bind="icon: 'Discard', click: toggleNotifications"></button></header>
  <a role="button" tabindex="0" class="fxs-notificationspane-dismiss" data-bind="click: notifications.clear">Dismiss all</a>
  <div data-bind="foreach: notifications.all">
    <div class="fxs-notificationspane-item">
      <!-- ko component: {name: 'notification', params: $data} --><!-- /ko -->
      <time data-bind="text: $root.time(at)"></time>
    </div>
  </div>
</section>
<!-- /ko -->`;
