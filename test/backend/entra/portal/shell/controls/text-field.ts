import * as ko from 'knockout';
import type { Words } from '../../shared/words.ts';
import { registerControl } from './control.ts';

interface TextFieldParams {
  readonly value: ko.Observable<string>;
  /** Left out: the field stands in a table and is named by a column's label. */
  readonly label?: string;
  readonly labelId: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly info?: boolean;
  readonly readOnly?: boolean;
  /** What is wrong with the value; empty when nothing is. */
  readonly problem?: () => string;
  /** The value on the server; a field that differs from it is drawn as edited. */
  readonly saved?: () => string;
}

/** Where fields are replaced while they are filled: so long after the last key, in milliseconds. */
const remountAfter = 120;

/** The portal's text box. Its value binding takes a change over at `change`, not at every key. */
export function registerTextField(say: Words['say'], remounting: boolean): void {
  registerControl(
    'text-field',
    (params: TextFieldParams) => {
      const touched = ko.observable(false);
      const first = params.value.peek();
      const subscription = params.value.subscribe(() => touched(true));
      const mounted = ko.observable(true);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const remount = () => {
        mounted(false);
        mounted(true);
      };
      const problem = ko.pureComputed(() => (touched() ? (params.problem?.() ?? '') : ''));
      return {
        value: params.value,
        label: params.label === undefined ? null : say(params.label),
        labelId: params.labelId,
        required: params.required === true,
        placeholder: say(params.placeholder ?? ''),
        info: params.info === true,
        readOnly: params.readOnly === true,
        problem,
        remounting,
        dirty: ko.pureComputed(() => params.value() !== (params.saved?.() ?? first)),
        valid: ko.pureComputed(() => touched() && problem() === '' && params.value() !== ''),
        mounted,
        typed: () => {
          clearTimeout(timer);
          if (remounting) timer = setTimeout(remount, remountAfter);
          return true;
        },
        dispose: () => subscription.dispose(),
      };
    },
    `<div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement azc-textField fxc-TextField azc-fabric azc-validationBelowCtrl" data-bind="css: {'fxc-has-label': label !== null, 'azc-dirty': dirty, 'azc-validation-invalid': problem() !== ''}">
      <!-- ko if: label !== null -->
      <div class="azc-form-labelcontainer"><label class="azc-form-label" data-bind="text: label, attr: {id: labelId}"></label><!-- ko if: required --><span class="azc-form-required" aria-hidden="true">*</span><!-- /ko --><!-- ko if: info --><span class="azc-form-info" data-bind="icon: 'Info'"></span><!-- /ko --></div>
      <!-- /ko -->
      <div class="azc-formElementContainer"><!-- ko if: mounted --><input type="text" class="azc-input azc-formControl" autocomplete="off" spellcheck="false" data-bind="value: value, valueUpdate: remounting ? 'input' : null, event: {input: typed}, attr: {'aria-labelledby': labelId, placeholder: placeholder, readonly: readOnly || null, 'aria-required': String(required), 'aria-invalid': String(problem() !== '')}"><!-- /ko --><!-- ko if: valid --><span class="azc-valid-icon" data-bind="icon: 'Check'"></span><!-- /ko --></div>
      <!-- ko if: problem --><div class="azc-validation-message" role="alert" data-bind="text: problem"></div><!-- /ko --></div>`,
  );
}
