/** Users and groups of an application, and the page that adds assignments. */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

export const assignmentTable: Locator = {
  id: 'entra.assignment-table',
  control: 'table',
  names: ['Display name', 'Object type', 'Role assigned'],
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
  names: ['Search', 'Suchen', 'Rechercher', 'Buscar', 'Cerca', 'Pesquisar', '検索', '搜索'],
  within: picker,
};

/** The row of one person or group in the picker. */
export const pickerRow = (name: string): Locator => ({
  id: 'entra.picker-row',
  control: 'row',
  names: [name],
  texts: [name],
  within: picker,
});

/** "Selected (3)" */
export const pickerSelected: Locator = {
  id: 'entra.picker-selected',
  control: 'text',
  names: ['Selected', 'Ausgewählt', 'Sélectionné', 'Seleccionado', 'Selezionati', '選択済み'],
  shape: 'count',
};

export const pickerSelect: Locator = {
  id: 'entra.picker-select',
  control: 'button',
  names: [...labels('select'), 'Auswählen', 'Sélectionner', 'Seleccionar', 'Seleziona', 'Selecionar', '選択'],
  within: picker,
};

export const assign: Locator = { id: 'entra.assign', control: 'button', names: labels('assign') };
