/** Users and groups of an application, and the page that adds assignments. */
import type { Locator } from '../../../protocol/locator.ts';
import { column, labels } from '../../labels.ts';

export const assignmentTable: Locator = {
  id: 'entra.assignment-table',
  control: 'table',
  names: [column('displayName'), column('objectType'), column('roleAssigned')],
};

export const noAssignments: Locator = {
  id: 'entra.no-assignments',
  control: 'text',
  names: labels('noApplicationAssignmentsFound'),
};

export const addUser: Locator = { id: 'entra.add-user', control: 'button', names: labels('addUser') };

export const noneSelected: Locator = {
  id: 'entra.none-selected',
  control: 'link',
  names: labels('noneSelected'),
  within: labels('usersAndGroups'),
};

const picker = labels('usersAndGroups');
export const pickerSearch: Locator = {
  id: 'entra.picker-search',
  control: 'textbox',
  names: labels('search'),
  within: picker,
};

/** The tick box in the row of one person or group. */
export const pickerRow = (name: string): Locator => ({
  id: 'entra.picker-row',
  control: 'checkbox',
  names: [name],
  within: [name],
});

/** A name in the picker's list "Selected (3)": chosen, whether or not the search still shows its row. */
export const pickerChosen = (name: string): Locator => ({
  id: 'entra.picker-chosen',
  control: 'text',
  names: [name],
  within: ['Selected', 'Ausgewählt', 'Sélectionné', 'Seleccionado', 'Selezionati', '選択済み'],
});

export const pickerSelect: Locator = {
  id: 'entra.picker-select',
  control: 'button',
  names: labels('select'),
  within: picker,
};

export const assign: Locator = { id: 'entra.assign', control: 'button', names: labels('assign') };
