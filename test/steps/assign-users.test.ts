import { expect, it } from 'vitest';
import { nextMove } from '../../lib/guide/next-move.ts';
import { assignUsers } from '../../lib/steps/entra/assign-users.ts';
import * as users from '../../lib/steps/entra/pages/users-and-groups.ts';
import { contextOf, legacyFound, migrationAfter, start, targetFound } from '../migration/sample.ts';
import { showing } from './showing.ts';

const entries = [{ displayName: 'Ann Example', kind: 'user' as const, role: 'User' }];
const migration = migrationAfter(start, legacyFound, targetFound);
const context = { ...contextOf(migration), rosters: { [migration.legacy?.objectId ?? '']: entries } };
const after = (milliseconds: number, shown: Parameters<typeof showing>[0]) =>
  nextMove(assignUsers, showing({ [users.addUser.id]: {}, ...shown }), context, () => milliseconds)?.at;

it('sends nobody to add people before the list has come that says who is missing', () => {
  expect(after(2_000, {})).toBeUndefined();
  expect(after(2_000, { [users.noAssignments.id]: {} })).toBe(users.addUser.id);
  expect(after(2_000, { [users.assignmentTable.id]: { rows: [['Ann Example', 'User', 'User']] } })).toBe(
    users.addUser.id,
  );
  // A list that does not come at all holds nobody up.
  expect(after(15_000, {})).toBe(users.addUser.id);
});
