/** Manage > Properties of an application. */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

const yesNo = {
  yes: labels('yes'),
  no: labels('no'),
};

export const enabledForSignIn: Locator = {
  id: 'entra.enabled-for-sign-in',
  control: 'toggle',
  names: labels('enabledForUsersToSignIn'),
};

export const assignmentRequired: Locator = {
  id: 'entra.assignment-required',
  control: 'toggle',
  names: labels('assignmentRequired'),
};

export const disableSignIn: Locator = {
  id: 'entra.disable-sign-in',
  control: 'option',
  names: yesNo.no,
  within: enabledForSignIn.names,
};

export const objectId: Locator = {
  id: 'entra.properties-object-id',
  control: 'value',
  names: labels('objectId'),
  shape: 'guid',
};

export const saveProperties: Locator = {
  id: 'entra.save-properties',
  control: 'button',
  names: labels('save'),
  hints: ['[data-telemetryname="Command-Save"]'],
};

const deleteWords = labels('delete');

export const deleteApplication: Locator = {
  id: 'entra.delete-application',
  control: 'button',
  names: deleteWords,
  hints: ['[data-telemetryname="Command-Delete"]'],
};

export const confirmDelete: Locator = {
  id: 'entra.confirm-delete',
  control: 'button',
  names: yesNo.yes,
  within: [...labels('deleteApp'), ...deleteWords],
  hints: ['[role="dialog"] *', '[role="alertdialog"] *'],
};

/** Localised answers of a Yes/No control. `null`: a word not known, so nothing is concluded from it. */
export function yesOrNo(answer: string | undefined): boolean | null {
  if (answer === undefined) return null;
  const word = answer.trim().toLowerCase();
  if (yesNo.yes.some((yes) => yes.toLowerCase() === word)) return true;
  if (yesNo.no.some((no) => no.toLowerCase() === word)) return false;
  return null;
}
