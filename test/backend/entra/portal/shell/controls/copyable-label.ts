import * as ko from 'knockout';
import type { Words } from '../../shared/words.ts';
import { registerControl } from './control.ts';

/**
 * `{value, labelledBy?}`: a read-only box with a copy button. The box cuts the text off on screen;
 * its value and title hold the whole of it.
 */
export function registerCopyableLabel(say: Words['say']): void {
  registerControl(
    'copyable-label',
    (params: { value: ko.MaybeObservable<string>; labelledBy?: string }) => {
      const tip = ko.observable(say('Copy to clipboard'));
      return {
        value: params.value,
        labelledBy: params.labelledBy ?? null,
        tip,
        copy: async () => {
          await navigator.clipboard.writeText(ko.unwrap(params.value));
          tip(say('Copied'));
        },
      };
    },
    `<div class="fxc-base fxc-copyablelabel msportalfx-form-formelement">
      <div class="fxc-copyablelabel-textbox azc-textField fxc-TextField azc-fabric"><input type="text" readonly class="azc-input azc-formControl" data-bind="value: value, attr: {title: value, 'aria-labelledby': labelledBy}"></div>
      <button type="button" class="fxc-copyablelabel-copybutton" data-bind="icon: 'Copy', click: copy, attr: {title: tip, 'aria-label': tip}"></button></div>`,
  );
}
