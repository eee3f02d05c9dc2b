import * as ko from 'knockout';

interface Option<T> {
  readonly text: string;
  readonly value: T;
}

interface OptionPickerParams<T> {
  readonly label: string;
  readonly labelId: string;
  readonly options: readonly Option<T>[];
  readonly value: ko.Observable<T>;
  /** The value on the server; a picker that differs from it is drawn as edited. */
  readonly saved: () => T;
}

/** `{label, labelId, options, value, saved}`: two or three choices side by side, e.g. Yes and No. */
export function registerOptionPicker(): void {
  ko.components.register('option-picker', {
    synchronous: true,
    viewModel: <T>(params: OptionPickerParams<T>) => ({
      ...params,
      dirty: ko.pureComputed(() => params.value() !== params.saved()),
      chosen: (option: Option<T>) => option.value === params.value(),
      choose: (option: Option<T>) => params.value(option.value),
    }),
    template: `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement fxc-has-label azc-optionPicker-control azc-formElementContainer">
      <div class="azc-form-labelcontainer"><label class="azc-form-label" data-bind="text: label, attr: {id: labelId}"></label><span class="azc-form-info" data-bind="icon: 'Info'"></span></div>
      <ul class="azc-optionPicker" role="radiogroup" data-bind="attr: {'aria-labelledby': labelId}, css: {'azc-optionPicker-dirty': dirty}, foreach: options">
        <li class="azc-optionPicker-item fxs-portal-border" role="radio" tabindex="0" data-bind="text: text, click: $component.choose, attr: {'aria-checked': String($component.chosen($data)), title: text}, css: {'azc-optionPicker-item-selected': $component.chosen($data)}"></li>
      </ul></div>`,
  });
}
