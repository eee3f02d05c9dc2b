/** The directory's users over time: their attributes change, they are deleted softly, and 30 days later for good. */

import type { Person } from '../model.ts';
import type { Directory, UserHistory } from './directory.ts';

/** How long the recycle bin keeps a user, in milliseconds: 30 days. */
export const softDeletedFor = 30 * 24 * 60 * 60 * 1000;

const untouched: UserHistory = { changed: {}, softDeletedOn: null, hardDeleted: false };
const historyOf = ({ state }: Directory, id: string): UserHistory => state.users[id] ?? untouched;

export function userState(directory: Directory, id: string): 'present' | 'soft-deleted' | 'hard-deleted' {
  const { softDeletedOn, hardDeleted } = historyOf(directory, id);
  if (softDeletedOn === null) return 'present';
  const expired = directory.now().getTime() - new Date(softDeletedOn).getTime() >= softDeletedFor;
  return hardDeleted || expired ? 'hard-deleted' : 'soft-deleted';
}

/** Everybody who is not deleted, as they are now. */
export function presentUsers(directory: Directory): readonly Person[] {
  return directory.company.people
    .filter(({ id }) => userState(directory, id) === 'present')
    .map((person) => ({ ...person, ...historyOf(directory, person.id).changed }));
}

function record(directory: Directory, id: string, change: Partial<UserHistory>): void {
  const { state } = directory;
  directory.state = { ...state, users: { ...state.users, [id]: { ...historyOf(directory, id), ...change } } };
}

export function changeUser(directory: Directory, id: string, change: UserHistory['changed']): void {
  record(directory, id, { changed: { ...historyOf(directory, id).changed, ...change } });
}

/** Into the recycle bin. */
export function softDeleteUser(directory: Directory, id: string): void {
  record(directory, id, { softDeletedOn: directory.now().toISOString() });
}

/** Out of the recycle bin; a user deleted for good stays deleted. */
export function restoreUser(directory: Directory, id: string): void {
  if (userState(directory, id) === 'soft-deleted') record(directory, id, { softDeletedOn: null });
}

/** "Delete permanently", without waiting for the 30 days. */
export function hardDeleteUser(directory: Directory, id: string): void {
  const { softDeletedOn } = historyOf(directory, id);
  record(directory, id, { softDeletedOn: softDeletedOn ?? directory.now().toISOString(), hardDeleted: true });
}
