/**
 * The SCIM resource User over Alohi's accounts.
 *
 * The library keeps one registration for the whole process, so the handlers are registered once, know no backend, and
 * are given theirs with every request as `context`.
 */
import SCIMMY from 'scimmy';
import { addAccount, endSessionsOf, removeAccount } from '../accounts.ts';
import type { AlohiWorld } from '../hosts.ts';
import type { Account } from '../state.ts';
import { matches, parseFilter } from './filter.ts';

/** What Entra maps for this connector, and what every resource has. */
const supported = new Set(['schemas', 'id', 'externalId', 'meta', 'userName', 'active', 'name', 'emails']);

type User = SCIMMY.Schemas.User;
type UserResource = SCIMMY.Resources.User;

/** Safe to call for each backend: the second time changes nothing. */
export function declareUsers(): void {
  const { definition } = SCIMMY.Schemas.User;
  for (const attribute of definition.attributes.filter(({ name }) => !supported.has(name)))
    definition.truncate(attribute);
  SCIMMY.Resources.declare(SCIMMY.Resources.User, { ingress: write, egress: read, degress: dispose });
}

/** An empty name is no name (RFC 7643, 2.5). */
function represent(account: Account) {
  const { givenName, familyName } = account;
  const formatted = `${givenName} ${familyName}`.trim();
  return {
    id: account.id,
    externalId: account.externalId ?? undefined,
    userName: account.email,
    active: account.active,
    name: formatted ? { formatted, givenName: givenName || undefined, familyName: familyName || undefined } : undefined,
    emails: [{ value: account.workEmail ?? account.email, type: 'work', primary: true }],
  };
}

/** The accounts SCIM knows of: all of them, or only its own where the others are not matched. */
function known({ store, behaviour }: AlohiWorld): readonly Account[] {
  const { accounts } = store.current;
  return behaviour.ownAccounts === 'match' ? accounts : accounts.filter(({ provisioned }) => provisioned);
}

function existing(world: AlohiWorld, id: string): Account {
  const account = known(world).find((each) => each.id === id);
  if (!account) throw new SCIMMY.Types.Error(404, '', `Resource ${id} not found`);
  return account;
}

const namesakeOf = (world: AlohiWorld, userName: string): Account | undefined =>
  known(world).find(({ email }) => email.toLowerCase() === userName.toLowerCase());

function read(resource: UserResource, world: AlohiWorld) {
  if (resource.id) return represent(existing(world, resource.id));
  const users = known(world).map(represent);
  if (!resource.filter) return users;
  const filter = parseFilter(resource.filter.expression);
  return filter ? users.filter((user) => matches(filter, user)) : [];
}

/** Writes what is given and clears what is not, as PUT means it (RFC 7644, 3.5.1); a PATCH comes here merged. */
function write(resource: UserResource, user: User, world: AlohiWorld) {
  if (user.userName.trim() === '') throw new SCIMMY.Types.Error(400, 'invalidValue', 'userName must not be empty');
  const account = resource.id ? existing(world, resource.id) : accountToCreate(user, world);
  const namesake = namesakeOf(world, user.userName);
  if (namesake && namesake !== account) throw taken(user.userName);
  const active = user.active ?? (resource.id ? account.active : true);
  const leaves = account.active && !active;
  account.email = user.userName;
  account.active = active;
  account.givenName = user.name?.givenName ?? '';
  account.familyName = user.name?.familyName ?? '';
  account.workEmail = user.emails?.find(({ type }) => type === 'work')?.value ?? null;
  account.externalId = user.externalId ?? null;
  account.provisioned = true;
  if (leaves) deprovision(account, world);
  return represent(account);
}

/**
 * A new, empty account, unless the address is known: an account that was never provisioned, or was disabled, is taken
 * over with its faxes; one that is provisioned and active is a conflict.
 */
function accountToCreate(user: User, world: AlohiWorld): Account {
  const state = world.store.current;
  const namesake = namesakeOf(world, user.userName);
  if (namesake?.provisioned && namesake.active) throw taken(user.userName);
  const products = { ...state.automaticallyAdd };
  return namesake ?? addAccount(state, { email: user.userName, givenName: '', familyName: '', products });
}

const taken = (userName: string) =>
  new SCIMMY.Types.Error(409, 'uniqueness', `A user with userName "${userName}" already exists`);

function deprovision(account: Account, world: AlohiWorld): void {
  const state = world.store.current;
  if (world.behaviour.deprovision === 'disable') endSessionsOf(state, account.id);
  else removeAccount(state, account, { at: world.now().toISOString(), because: 'active: false' });
}

function dispose(resource: UserResource, world: AlohiWorld): void {
  const account = existing(world, resource.id ?? '');
  removeAccount(world.store.current, account, { at: world.now().toISOString(), because: 'DELETE' });
}
