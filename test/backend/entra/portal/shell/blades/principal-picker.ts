import * as ko from 'knockout';
import type { Principal } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import type { Portal } from '../portal.ts';

type Tab = 'All' | 'Users' | 'Groups';
const pageSize = 20;

/** The `Users and groups` pane: search, tick, `Select`. The list grows as its end is scrolled to. */
export function openPrincipalPicker(
  portal: Portal,
  before: readonly Principal[],
  select: (principals: readonly Principal[]) => void,
  signal: AbortSignal,
): void {
  const tab = ko.observable<Tab>('All');
  const search = ko.observable('').extend({ rateLimit: { timeout: 300, method: 'notifyWhenChangesStop' } });
  const found = ko.observable<readonly Principal[] | null>(null);
  const limit = ko.observable(pageSize);
  const chosen = ko.observableArray<Principal>([...before]);
  const matching = ko.pureComputed(() => found()?.filter((each) => tab() === 'All' || `${each.type}s` === tab()) ?? []);
  let searching = new AbortController();
  let growing = false;

  const load = () => {
    searching.abort();
    searching = new AbortController();
    const either = AbortSignal.any([signal, searching.signal]);
    void untilLeft(either, async () => {
      found(null);
      limit(pageSize);
      const answer = await portal.directory.principals(search().trim(), either);
      await portal.pace.pause(either);
      found(answer.ok ? answer.value : []);
    });
  };
  const grow = () => {
    if (growing || limit() >= matching().length) return;
    growing = true;
    void untilLeft(signal, async () => {
      await portal.pace.pause(signal);
      limit(limit() + pageSize);
      growing = false;
    });
  };
  search.subscribe(load);
  load();

  const isChosen = (principal: Principal) => chosen().some((each) => each.id === principal.id);
  const toggle = (principal: Principal) => {
    if (isChosen(principal)) chosen.remove((each) => each.id === principal.id);
    else chosen.push(principal);
    return true;
  };

  portal.panes.open(
    {
      title: 'Users and groups',
      size: 'large',
      view: {
        markup,
        model: {
          tabs: ['All', 'Users', 'Groups'] satisfies Tab[],
          tab,
          say: portal.say,
          search,
          searchLabel: portal.ids.label(),
          rows: ko.pureComputed(() => matching().slice(0, limit())),
          more: ko.pureComputed(() => limit() < matching().length),
          count: ko.pureComputed(() => (found() === null ? 'Loading…' : `${matching().length} results found`)),
          chosen,
          isChosen,
          toggle,
          grow,
          reset: () => chosen([]),
          showTab: (name: Tab) => {
            tab(name);
            limit(pageSize);
          },
        },
      },
      footer: {
        markup: `<!-- ko component: {name: 'button', params: {text: 'Select', primary: true, enabled: enabled, run: done}} --><!-- /ko -->`,
        model: {
          enabled: () => chosen().length > 0,
          done: () => {
            select(chosen());
            portal.panes.shut();
          },
        },
      },
    },
    signal,
  );
}

const markup = `
<div class="ext-picker"><div class="ext-picker-list">
  <div class="fxs-infobox" role="note"><i data-bind="icon: 'Information'"></i><span>Try changing or adding filters if you don't see what you're looking for.</span></div>
  <label class="azc-form-label" data-bind="attr: {id: searchLabel}">Search</label>
  <div class="fxc-searchbox ext-wide"><span data-bind="icon: 'Search'"></span><input type="text" autocomplete="off" data-bind="textInput: search, attr: {'aria-labelledby': searchLabel}"></div>
  <div class="ext-count" aria-live="polite" data-bind="text: count"></div>
  <div class="fxc-tabs" role="tablist" data-bind="foreach: tabs"><div class="fxc-tab" role="tab" tabindex="0" data-bind="text: $parent.say($data), click: $parent.showTab, css: {'fxc-tab-active': $parent.tab() === $data}, attr: {'aria-selected': String($parent.tab() === $data)}"></div></div>
  <div class="ext-picker-rows"><table class="azc-grid azc-grid-full" role="grid" aria-label="Users and groups"><thead><tr role="row"><th class="azc-grid-check"></th><th class="ext-picker-image"></th><th role="columnheader">Name</th><th role="columnheader">Type</th><th role="columnheader">User principal name</th></tr></thead>
  <tbody data-bind="foreach: rows"><tr role="row" class="azc-grid-row" data-bind="css: {'azc-grid-row-selected': $parent.isChosen($data)}, attr: {'aria-selected': String($parent.isChosen($data))}">
    <td class="azc-grid-check"><input type="checkbox" class="azc-checkBox" data-bind="checked: $parent.isChosen($data), click: $parent.toggle, attr: {'aria-label': name}"></td>
    <td><span class="ext-person ext-person-large" data-bind="icon: type === 'User' ? 'Person' : 'Groups'"></span></td>
    <td role="gridcell"><div data-bind="text: name"></div></td><td role="gridcell"><div data-bind="text: $parent.say(type)"></div></td><td role="gridcell"><div data-bind="text: userPrincipalName"></div></td></tr></tbody></table>
  <!-- ko if: more --><div class="azc-grid-loading" role="status" data-bind="reached: grow">Loading...</div><!-- /ko --></div>
</div><aside class="ext-picker-selected">
  <h3 data-bind="text: 'Selected (' + chosen().length + ')'"></h3>
  <a class="ext-reset" role="button" tabindex="0" data-bind="click: reset"><span data-bind="icon: 'Undo'"></span>Reset</a>
  <ul data-bind="foreach: chosen"><li><span class="ext-person ext-person-large" data-bind="icon: type === 'User' ? 'Person' : 'Groups'"></span><div><div data-bind="text: name"></div><div class="fxs-portal-subtext" data-bind="text: userPrincipalName"></div></div><button class="ext-trash" data-bind="icon: 'Delete', click: $parent.toggle, attr: {'aria-label': 'Remove ' + name}"></button></li></ul>
</aside></div>`;
