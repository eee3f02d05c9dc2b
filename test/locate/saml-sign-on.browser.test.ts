import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator } from '../../lib/protocol/locator.ts';
import {
  english,
  entraIdentifier,
  german,
  loginUrl,
  type Markup,
  metadataUrl,
  samlSignOn,
  thumbprint,
} from '../fixtures/pages/saml-sign-on.ts';
import { bundle, launchChromium, openPage } from './chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const value = (name: string, more: Partial<Locator> = {}): Locator => ({
  id: `t.${name}`,
  control: 'value',
  names: [name],
  ...more,
});
const loginUrlLocator = value('Login URL', {
  names: ['Login URL', 'Anmelde-URL', 'URL de connexion'],
  within: ['Set up <app>', '<app> einrichten'],
  shape: 'login-url',
});

describe.each<Markup>(['flex', 'dl', 'table'])('the SAML page, rows as %s', (markup) => {
  test('gives every value from the right row', async () => {
    const { call } = await openPage(browser, engine, { html: samlSignOn({ markup }) });
    const read = async (locator: Locator) => (await call('locate', locator)).value;
    expect(await read(loginUrlLocator)).toBe(loginUrl);
    expect(
      await read(value('Microsoft Entra Identifier', { within: ['Set up <app>'], shape: 'entra-identifier' })),
    ).toBe(entraIdentifier);
    expect(await read(value('Thumbprint', { within: ['SAML Certificates'], shape: 'thumbprint' }))).toBe(thumbprint);
    expect(await read(value('App Federation Metadata Url', { shape: 'metadata-url' }))).toBe(metadataUrl);
    expect(
      await read(value('Identifier (Entity ID)', { within: ['Basic SAML Configuration'], shape: 'https-url' })),
    ).toBe('https://sso.alohi.com/metadata');
    expect(await read(value('Sign on URL', { within: ['Basic SAML Configuration'] }))).toBe(
      'https://app.fax.plus/login',
    );
    expect(
      await read(value('Unique User Identifier', { within: ['Attributes & Claims'], shape: 'claim-source' })),
    ).toBe('user.userprincipalname');
    expect(await read(value('emailaddress', { shape: 'claim-source' }))).toBe('user.mail');
    expect(await read(value('Status', { within: ['Token signing certificate'] }))).toBe('Active');
  });

  test('tells the Edit and Download of one card from those of the others', async () => {
    const { call, page } = await openPage(browser, engine, { html: samlSignOn({ markup }) });
    const edit = (within: string): Locator => ({ id: 't.edit', control: 'button', names: ['Edit'], within: [within] });
    expect((await call('locate', { id: 't.edit', control: 'button', names: ['Edit'] })).found).toBe('many');
    const tops: number[] = [];
    for (const caption of [english.basic, english.claims, english.tokenSigning]) {
      await call('locate', edit(caption));
      const located = await call('locate', edit(caption));
      expect(located.found, caption).toBe('one');
      const title = await page.evaluate((text) => {
        const all = [...document.querySelectorAll('.title, strong')];
        return all.find((element) => element.textContent === text)?.getBoundingClientRect().top ?? -1;
      }, caption);
      if (located.rect) expect(Math.abs(located.rect.y - title)).toBeLessThan(40);
      tops.push(located.rect?.y ?? -1);
    }
    expect(new Set(tops).size).toBe(3);
    // The card of certificates has two, and both are in it.
    expect((await call('locate', edit(english.certificates))).found).toBe('many');
    const download: Locator = {
      id: 't.download',
      control: 'link',
      names: ['Download'],
      within: ['Certificate (Base64)'],
    };
    expect((await call('locate', download)).found).toBe('one');
    expect((await call('locate', { ...download, within: [] })).found).toBe('many');
  });

  test('in German, where Login URL and Sign on URL are called the same', async () => {
    const { call } = await openPage(browser, engine, { html: samlSignOn({ markup, labels: german }) });
    const located = await call('locate', loginUrlLocator);
    expect(located).toMatchObject({ found: 'one', value: loginUrl });
    expect(located.score - located.runnerUp).toBeGreaterThan(0.15);
    // By its label alone it is one of two.
    const bare = await call('locate', value('Anmelde-URL'));
    expect(bare.found).toBe('many');
    expect(bare.value).toBeUndefined();
    // A section that is not understood does not hide an unmistakable value.
    expect(await call('locate', value('Login URL', { within: ['Set up <app>'], shape: 'login-url' }))).toMatchObject({
      value: loginUrl,
    });
    expect(await call('locate', value('Microsoft Entra Identifier', { shape: 'entra-identifier' }))).toMatchObject({
      value: entraIdentifier,
    });
    expect(
      await call('locate', value('Thumbprint', { within: ['SAML Certificates'], shape: 'thumbprint' })),
    ).toMatchObject({ value: thumbprint });
  });
});

test('a value of another shape is pointed at, never read', async () => {
  const { call } = await openPage(browser, engine, { html: samlSignOn({ signOn: 'not a URL' }) });
  const located = await call(
    'locate',
    value('Sign on URL', { within: ['Basic SAML Configuration'], shape: 'https-url' }),
  );
  expect(located.value).toBeUndefined();
  expect((await call('locate', value('Thumbprint', { shape: 'guid' }))).value).toBeUndefined();
});

test('what is not on the page is not found', async () => {
  const { call } = await openPage(browser, engine, { html: samlSignOn() });
  for (const locator of [
    value('Tenant URL', { shape: 'https-url' }),
    { id: 't.x', control: 'textbox', names: ['Secret Token'], within: ['Admin Credentials'] },
    { id: 't.y', control: 'button', names: ['Start provisioning'], hints: ['[data-telemetryname="Command-Start"]'] },
    { id: 't.z', control: 'table', names: ['Display name', 'Object type'] },
  ] satisfies Locator[]) {
    expect(await call('locate', locator), locator.id).toMatchObject({ found: 'none' });
  }
});

test('menus, headings and toolbar buttons', async () => {
  const { call } = await openPage(browser, engine, { html: samlSignOn() });
  const menu = await call('locate', {
    id: 't.menu',
    control: 'menuitem',
    names: ['Single sign-on'],
    hints: ['[data-telemetryname="Menu-SignOn"]'],
  });
  expect(menu.found).toBe('one');
  expect(
    await call('locate', { id: 't.title', control: 'heading', names: ['<app> | SAML-based Sign-on'] }),
  ).toMatchObject({
    found: 'one',
    value: 'Alohi | SAML-based Sign-on',
  });
  expect(await call('locate', { id: 't.test', control: 'button', names: ['Test this application'] })).toMatchObject({
    found: 'one',
  });
  expect(
    await call('locate', {
      id: 't.card',
      control: 'button',
      names: ['Test'],
      within: ['Test single sign-on with <app>'],
    }),
  ).toMatchObject({ found: 'one' });
});

test('one pass for a whole step is quick', async () => {
  const { call } = await openPage(browser, engine, { html: samlSignOn() });
  const locators = Array.from({ length: 15 }, (_, i) => ({ ...loginUrlLocator, id: `t.${i}` }));
  expect(await call('time', locators)).toBeLessThan(150);
});
