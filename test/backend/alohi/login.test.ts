import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hosts, type Person } from '../model.ts';
import { passwordSignIn } from './accounts.ts';
import type { AlohiBehaviour } from './behaviour.ts';
import { stateSchema } from './state.ts';
import { serve, type TestWorld, testWorld } from './world.fixture.ts';

const nobody = { mail: 'nobody@contoso.example', password: 'x' };

/** The Owner, the second Admin and an ordinary member. */
function people(world: TestWorld): { owner: Person; admin: Person; member: Person } {
  const [owner, admin, member] = world.company.people;
  if (!owner || !admin || !member) throw new Error('the company is too small');
  return { owner, admin, member };
}

async function signIn(world: TestWorld, { mail, password }: Pick<Person, 'mail' | 'password'>): Promise<string> {
  const verdict = passwordSignIn(stateSchema.parse(world.alohi.snapshot()), mail, password);
  return verdict.ok ? 'welcome' : verdict.code;
}

describe('e-mail and password', () => {
  it('lets everybody in before single sign-on is activated', async () => {
    const world = await testWorld('setup');
    const { owner, member } = people(world);
    expect(await signIn(world, owner)).toBe('welcome');
    expect(await signIn(world, member)).toBe('welcome');
    expect(await signIn(world, { mail: member.mail.toUpperCase(), password: member.password })).toBe('welcome');
    expect(await signIn(world, { ...member, password: 'wrong' })).toBe('invalid-credentials');
    expect(await signIn(world, nobody)).toBe('invalid-credentials');
  });

  it('lets Owner and Admins in with SSO Bypass on, members not', async () => {
    const world = await testWorld('migrate', { bypassAtStart: true });
    const { owner, admin, member } = people(world);
    expect(await signIn(world, owner)).toBe('welcome');
    expect(await signIn(world, admin)).toBe('welcome');
    expect(await signIn(world, member)).toBe('sso-required');
    expect(await signIn(world, { ...member, password: 'wrong' })).toBe('invalid-credentials');
  });

  it('lets nobody in with SSO Bypass off', async () => {
    const world = await testWorld('migrate', { bypassAtStart: false });
    expect(await signIn(world, people(world).owner)).toBe('sso-required');
    expect(await signIn(world, people(world).member)).toBe('sso-required');
  });
});

/** A browser as far as the dashboard's API needs one. */
async function dashboard(
  world: TestWorld,
  person: Person,
): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const server = await serve(world.alohi.hosts[hosts.faxPlus]);
  stack.use(server);
  const send = (path: string, init?: RequestInit, cookie = '') =>
    fetch(`${server.origin}${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', cookie },
      redirect: 'manual',
    });
  const body = JSON.stringify({ email: person.mail, password: person.password });
  const login = await send('/api/login/password', { method: 'POST', body });
  const cookie = login.headers.get('set-cookie')?.split(';')[0];
  return (path, init) => send(path, init, cookie);
}

let stack: AsyncDisposableStack;

describe('the dashboard', () => {
  beforeEach(() => {
    stack = new AsyncDisposableStack();
  });
  afterEach(() => stack.disposeAsync());

  const mayConfigure = async (scenarioPerson: 'owner' | 'member', behaviour?: Partial<AlohiBehaviour>) => {
    const world = await testWorld('setup', behaviour);
    const ask = await dashboard(world, people(world)[scenarioPerson]);
    const session = await (await ask('/api/session')).json();
    return { shown: session.mayConfigureSso, status: (await ask('/api/company/sso')).status };
  };

  it('shows the single sign-on row to Owners of the Enterprise plan only', async () => {
    expect(await mayConfigure('owner')).toEqual({ shown: true, status: 200 });
    expect(await mayConfigure('member')).toEqual({ shown: false, status: 403 });
    expect(await mayConfigure('owner', { plan: 'Business' })).toEqual({ shown: false, status: 403 });
  });

  it('bounces from the login page while the session is open', async () => {
    const world = await testWorld('setup');
    const ask = await dashboard(world, people(world).owner);
    expect((await ask('/login')).headers.get('location')).toBe('/faxes/inbox');
    await ask('/api/logout', { method: 'POST' });
    expect((await ask('/login')).status).toBe(200);
    expect((await ask('/api/session')).status).toBe(401);
  });

  it('saves the form at once and gives the same token each time', async () => {
    const world = await testWorld('setup');
    const ask = await dashboard(world, people(world).owner);
    const form = {
      ssoUrl: world.ssoUrl,
      entityId: world.issuer,
      certificate: 'as pasted ',
      ssoType: 'Alohi SSO',
      bypass: true,
    };
    const save = (changes: object = {}) =>
      ask('/api/company/sso', { method: 'PUT', body: JSON.stringify({ ...form, ...changes }) });
    const first = await (await save()).json();
    expect(world.alohi.inspect().serviceProvider).toMatchObject({ ssoUrl: world.ssoUrl, ssoType: 'Alohi SSO' });
    expect(first.scimToken).toBe(world.alohi.inspect().scimToken);
    expect(await (await save()).json()).toEqual(first);

    const refused = await save({ ssoUrl: 'not a url', certificate: '' });
    expect(refused.status).toBe(422);
    expect(Object.keys((await refused.json()).fields)).toEqual(['ssoUrl', 'certificate']);
    expect(world.alohi.inspect().serviceProvider).toMatchObject({ ssoUrl: world.ssoUrl });
  });
});
