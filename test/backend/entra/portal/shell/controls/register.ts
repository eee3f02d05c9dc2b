import type { Words } from '../../shared/words.ts';
import { registerButton } from './button.ts';
import { registerCommandBar } from './command-bar.ts';
import { registerCopyableLabel } from './copyable-label.ts';
import { registerMenu } from './menu.ts';
import { registerNotification } from './notification.ts';
import { registerOptionPicker } from './option-picker.ts';
import { registerTextField } from './text-field.ts';

/** Makes the portal's controls known to Knockout; once, before anything is bound. */
export function registerControls({ say }: Words, remounting: boolean): void {
  registerButton(say);
  registerCommandBar(say);
  registerCopyableLabel(say);
  registerMenu(say);
  registerNotification(say);
  registerOptionPicker(say);
  registerTextField(say, remounting);
}
