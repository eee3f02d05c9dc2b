/** "Provision Microsoft Entra ID Users": which attribute of a user becomes which of SCIM's, and what differs. */

import type { Person } from '../model.ts';
import { attributeValue } from './saml-response.ts';

/** Target attributes as Entra writes their paths, in the order in which they are compared. */
export const targetPaths = [
  'userName',
  'active',
  'name.givenName',
  'name.familyName',
  'emails[type eq "work"].value',
  'externalId',
] as const;
export type TargetPath = (typeof targetPaths)[number];

/** A user as Entra wants the other side to keep it. */
export interface MappedUser extends Readonly<Record<Exclude<TargetPath, 'active'>, string>> {
  readonly active: boolean;
}

/** The same attributes as the other side keeps them; `undefined` where it has none. */
export type StoredValues = { readonly [Path in TargetPath]?: MappedUser[Path] | undefined };

export interface AttributeChange {
  readonly path: TargetPath;
  readonly value: string | boolean;
  /** The other side has no value there yet. */
  readonly missing: boolean;
}

/** A user in scope is active; whoever leaves the scope is disabled by an operation of its own. */
export function mapUser(person: Person, userNameSource: string): MappedUser {
  return {
    userName: attributeValue(person, userNameSource),
    active: true,
    'name.givenName': person.givenName,
    'name.familyName': person.surname,
    'emails[type eq "work"].value': person.mail,
    externalId: person.id,
  };
}

/** What must change; addresses and names of users are the same in any letter case (RFC 7643, 4.1.1). */
export function changesTo(stored: StoredValues, wanted: MappedUser): readonly AttributeChange[] {
  return targetPaths.flatMap((path) => {
    const present = stored[path];
    if (present === wanted[path] || sameName(path, present, wanted[path])) return [];
    return [{ path, value: wanted[path], missing: present === undefined }];
  });
}

function sameName(path: TargetPath, present: unknown, wanted: unknown): boolean {
  const insensitive = path === 'userName' || path === 'emails[type eq "work"].value';
  if (!insensitive || typeof present !== 'string' || typeof wanted !== 'string') return false;
  return present.toLowerCase() === wanted.toLowerCase();
}

/** The body of `POST /Users`, its members in Entra's order. */
export function newUser(user: MappedUser): object {
  const { 'name.givenName': givenName, 'name.familyName': familyName } = user;
  return {
    schemas: [
      'urn:ietf:params:scim:schemas:core:2.0:User',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
    ],
    externalId: user.externalId,
    userName: user.userName,
    active: user.active,
    emails: [{ primary: true, type: 'work', value: user['emails[type eq "work"].value'] }],
    meta: { resourceType: 'User' },
    name: { formatted: `${givenName} ${familyName}`, familyName, givenName },
    roles: [],
  };
}
