/** Who an application is assigned to: rows, the picker, and the people that follow from users and groups. */

import type { Person } from '../model.ts';
import type { Application } from './application.ts';
import { type Directory, type Result, updateApplication } from './directory.ts';
import type { AssignmentRow, Principal } from './portal-api.ts';
import { presentUsers } from './users.ts';

/** The picker and the lists of the portal stop here. */
const firstShown = 200;

/** Every user and group of the tenant, as the picker lists them. */
export function listPrincipals(directory: Directory, search = ''): readonly Principal[] {
  const { groups } = directory.company;
  const users = presentUsers(directory).map(
    (person): Principal => ({
      id: person.id,
      name: person.displayName,
      type: 'User',
      userPrincipalName: person.userPrincipalName,
      mail: person.mail,
    }),
  );
  const asPrincipals = groups.map(
    (group): Principal => ({ id: group.id, name: group.displayName, type: 'Group', userPrincipalName: '', mail: '' }),
  );
  const wanted = search.trim().toLowerCase();
  const startsWithWanted = (text: string) => text.toLowerCase().startsWith(wanted);
  return [...users, ...asPrincipals]
    .filter(({ name, userPrincipalName, mail }) =>
      [name, ...name.split(' '), userPrincipalName, mail].some(startsWithWanted),
    )
    .slice(0, firstShown);
}

export function assignmentRows(directory: Directory, application: Application): readonly AssignmentRow[] {
  const principals = new Map(listPrincipals(directory).map((principal) => [principal.id, principal]));
  return application.assignments.flatMap(({ principalId, role }) => {
    const principal = principals.get(principalId);
    return principal ? [{ principalId, displayName: principal.name, objectType: principal.type, role }] : [];
  });
}

/** Assigns principals; those who are assigned already keep their role, unknown ids are left out. */
export function assign(
  directory: Directory,
  objectId: string,
  principalIds: readonly string[],
  role: string,
): Result<Application> {
  const known = new Set(listPrincipals(directory).map(({ id }) => id));
  return updateApplication(directory, objectId, ({ assignments }) => {
    const present = new Set(assignments.map(({ principalId }) => principalId));
    const added = [...new Set(principalIds)].filter((id) => known.has(id) && !present.has(id));
    return { assignments: [...assignments, ...added.map((principalId) => ({ principalId, role }))] };
  });
}

export function unassign(directory: Directory, objectId: string, principalId: string): Result<Application> {
  return updateApplication(directory, objectId, ({ assignments }) => ({
    assignments: assignments.filter((assignment) => assignment.principalId !== principalId),
  }));
}

/** Everybody assigned, in person or as a direct member of an assigned group. Groups in groups do not count. */
export function assignedPeople(directory: Directory, application: Application): readonly Person[] {
  return peopleThrough(directory, application.assignments);
}

/** Those of them whom provisioning covers: an application with roles of its own does not count Default Access. */
export function entitledPeople(directory: Directory, application: Application): readonly Person[] {
  return peopleThrough(
    directory,
    application.assignments.filter(({ role }) => role !== 'Default Access'),
  );
}

function peopleThrough(directory: Directory, assignments: Application['assignments']): readonly Person[] {
  const assigned = new Set(assignments.map(({ principalId }) => principalId));
  const throughGroups = directory.company.groups
    .filter((group) => assigned.has(group.id))
    .flatMap((group) => group.memberIds);
  const ids = new Set([...assigned, ...throughGroups]);
  return presentUsers(directory).filter((person) => ids.has(person.id));
}
