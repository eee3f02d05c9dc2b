/**
 * The SCIM resource User over Alohi's accounts.
 *
 * The library keeps one registration for the whole process, so the handlers are registered once, know no backend, and
 * are given theirs with every request as `context`.
 */
import SCIMMY from 'scimmy';
import { addAccount, endSessionsOf, findAccount, removeAccount } from '../accounts.ts';
import type { AlohiWorld } from '../hosts.ts';
import type { Account } from '../state.ts';

/** What the documentation of the provisioning connector lists, and what every resource has. */
const supported = new Set(['schemas', 'id', 'externalId', 'meta', 'userName', 'active', 'name']);

type User = SCIMMY.Schemas.User;
type UserResource = SCIMMY.Resources.User;

/** Safe to call for each backend: the second time changes nothing. */
export function declareUsers(): void {
  const { definition } = SCIMMY.Schemas.User;
  for (const attribute of definition.attributes.filter(({ name }) => !supported.has(name)))
    definition.truncate(attribute);
  SCIMMY.Resources.declare(SCIMMY.Resources.User, { ingress: write, egress: read, degress: dispose });
}

function represent(account: Account) {
  return {
    id: account.id,
    externalId: account.externalId ?? undefined,
    userName: account.email,
    active: account.active,
    name: { givenName: account.givenName, familyName: account.familyName },
  };
}

function existing(world: AlohiWorld, id: string): Account {
  const account = world.store.current.accounts.find((each) => each.id === id);
  if (!account) throw new SCIMMY.Types.Error(404, '', `Resource ${id} not found`);
  return account;
}

function read(resource: UserResource, world: AlohiWorld) {
  if (resource.id) return represent(existing(world, resource.id));
  const { accounts } = world.store.current;
  if (!resource.filter) return accounts.map(represent);
  // Neither userName nor the names are case-exact (RFC 7643, 4.1); the library compares exactly, so both sides are lowered.
  const filter = new SCIMMY.Types.Filter(resource.filter.expression.toLowerCase());
  const lowered = accounts.map((account) => lowerCased({ ...represent(account), emails: [{ value: account.email }] }));
  const found = new Set(filter.match(lowered).map(({ id }: { id: string }) => id));
  return accounts.filter(({ id }) => found.has(id)).map(represent);
}

/** All strings in lower case, at any depth. The ids are lower case already. */
function lowerCased(value: object): object {
  return JSON.parse(JSON.stringify(value, (_key, each) => (typeof each === 'string' ? each.toLowerCase() : each)));
}

function write(resource: UserResource, user: User, world: AlohiWorld) {
  const account = resource.id ? existing(world, resource.id) : accountToCreate(user, world);
  const namesake = findAccount(world.store.current, user.userName);
  if (namesake && namesake !== account) throw taken(user.userName);
  const active = user.active ?? (resource.id ? account.active : true);
  if (account.active && !active) deprovision(account, world);
  account.email = user.userName;
  account.active = active;
  account.givenName = user.name?.givenName ?? account.givenName;
  account.familyName = user.name?.familyName ?? account.familyName;
  account.externalId = user.externalId ?? account.externalId;
  account.provisioned = true;
  return represent(account);
}

/**
 * A new, empty account, unless the address is known: an account that was never provisioned, or was disabled, is taken
 * over with its faxes; one that is provisioned and active is a conflict.
 */
function accountToCreate(user: User, world: AlohiWorld): Account {
  const state = world.store.current;
  const namesake = findAccount(state, user.userName);
  if (namesake?.provisioned && namesake.active) throw taken(user.userName);
  const products = { ...state.automaticallyAdd };
  return namesake ?? addAccount(state, { email: user.userName, givenName: '', familyName: '', products });
}

const taken = (userName: string) =>
  new SCIMMY.Types.Error(409, 'uniqueness', `A user with userName "${userName}" already exists`);

function deprovision(account: Account, world: AlohiWorld): void {
  endSessionsOf(world.store.current, account.id);
  if (world.behaviour.deprovision === 'remove') account.faxes = [];
}

function dispose(resource: UserResource, world: AlohiWorld): void {
  removeAccount(world.store.current, existing(world, resource.id ?? '').id);
}
