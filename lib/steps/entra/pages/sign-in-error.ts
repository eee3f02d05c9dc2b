/** Microsoft's sign-in page when it refuses: the only thing that is ever looked at there. */
import type { Locator } from '../../../protocol/locator.ts';

export const signInHost = 'login.microsoftonline.com';

/** The message with its code, e.g. `AADSTS50105: …`; the code is the same in every language. */
export const signInError: Locator = {
  id: 'entra.sign-in-error',
  control: 'text',
  names: ['AADSTS'],
  // The message stands on the page twice, once among the troubleshooting details.
  hints: ['#exceptionMessageContainer'],
};
