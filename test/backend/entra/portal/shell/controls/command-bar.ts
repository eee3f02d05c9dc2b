import * as ko from 'knockout';
import type { Words } from '../../shared/words.ts';
import type { Command } from '../blade.ts';
import { registerControl } from './control.ts';

/** `{commands}`: the bar at the head of a blade or pane. */
export function registerCommandBar(say: Words['say']): void {
  registerControl(
    'command-bar',
    (params: { commands: () => readonly Command[] }) => ({
      commands: ko.pureComputed(() => params.commands().map((command) => ({ ...command, label: say(command.label) }))),
      disabled: (command: Command) => command.enabled?.() === false,
      press: (command: Command) => {
        if (command.enabled?.() !== false) command.run?.();
      },
    }),
    `<ul class="azc-toolbar-container fxs-commandBar fxs-commandBar-itemList" role="toolbar" data-bind="foreach: commands">
      <!-- ko if: $data.separated --><li class="azc-toolbar-separator" role="separator"></li><!-- /ko -->
      <li class="azc-toolbar-item azc-toolbarButton fxs-commandBar-item" role="presentation" data-bind="attr: {title: label}, css: {'azc-toolbarButton-disabled': $parent.disabled($data)}">
        <div class="azc-toolbarButton-container fxs-portal-hover" role="button" data-bind="click: $parent.press, attr: {'aria-label': label, 'aria-disabled': String($parent.disabled($data)), tabindex: $index() === 0 ? 0 : -1}">
          <div class="azc-toolbarButton-icon" data-bind="icon: icon"></div>
          <div class="azc-toolbarButton-label fxs-commandBar-item-text" data-bind="text: label, attr: {'data-telemetryname': 'Command-' + id}"></div>
        </div>
      </li></ul>`,
  );
}
