import * as ko from 'knockout';
import type { Words } from '../../shared/words.ts';
import { registerControl } from './control.ts';

/** `{text, primary?, enabled?, run}`: the portal's button is a `div` with a button's role. */
export function registerButton(say: Words['say']): void {
  registerControl(
    'button',
    (params: { text: string; primary?: boolean; enabled?: () => boolean; run: () => void }) => {
      const disabled = ko.pureComputed(() => params.enabled?.() === false);
      return {
        text: say(params.text),
        primary: params.primary === true,
        disabled,
        press: () => {
          if (!disabled()) params.run();
        },
      };
    },
    `<div class="fxc-base fxc-simplebutton"><div class="fxc-base fxs-button fxt-button" role="button"
      data-bind="click: press, css: {'fxs-portal-button-primary': primary, 'fxs-button-disabled': disabled},
        attr: {'aria-disabled': String(disabled()), tabindex: disabled() ? -1 : 0, title: text, 'aria-label': text}"><span class="fxs-button-text" data-bind="text: text"></span></div></div>`,
  );
}
