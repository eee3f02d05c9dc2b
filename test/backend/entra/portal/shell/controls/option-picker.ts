import * as ko from 'knockout';
import type { Words } from '../../shared/words.ts';
import { registerControl } from './control.ts';

interface Option {
  readonly text: string;
  readonly value: boolean;
}

interface OptionPickerParams {
  readonly label: string;
  readonly labelId: string;
  readonly options: readonly Option[];
  readonly value: ko.Observable<boolean>;
  /** The value on the server; a picker that differs from it is drawn as edited. */
  readonly saved: () => boolean;
}

/** `{label, labelId, options, value, saved}`: two or three choices side by side, e.g. Yes and No. */
export function registerOptionPicker(say: Words['say']): void {
  registerControl(
    'option-picker',
    (params: OptionPickerParams) => ({
      ...params,
      label: say(params.label),
      options: params.options.map((option) => ({ ...option, text: say(option.text) })),
      dirty: ko.pureComputed(() => params.value() !== params.saved()),
      chosen: (option: Option) => option.value === params.value(),
      choose: (option: Option) => params.value(option.value),
    }),
    `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement fxc-has-label azc-optionPicker-control azc-formElementContainer">
      <div class="azc-form-labelcontainer"><label class="azc-form-label" data-bind="text: label, attr: {id: labelId}"></label><span class="azc-form-info" data-bind="icon: 'Info'"></span></div>
      <ul class="azc-optionPicker" role="radiogroup" data-bind="attr: {'aria-labelledby': labelId}, css: {'azc-optionPicker-dirty': dirty}, foreach: options">
        <li class="azc-optionPicker-item fxs-portal-border" role="radio" tabindex="0" data-bind="text: text, click: $component.choose, attr: {'aria-checked': String($component.chosen($data)), title: text}, css: {'azc-optionPicker-item-selected': $component.chosen($data)}"></li>
      </ul></div>`,
  );
}
