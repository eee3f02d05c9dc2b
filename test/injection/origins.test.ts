import { describe, expect, it } from 'vitest';
import { agentMatches } from '../../lib/injection/matches.ts';
import { belongsTo, isPortalOrigin, standsAt } from '../../lib/injection/origins.ts';

const portal = 'https://portal.azure.com';
const blade = 'https://sandbox-1.reactblade.portal.azure.net';

describe('the origin of a page we work on', () => {
  it.each(agentMatches)('is one of %s', (match) => {
    expect(isPortalOrigin(match.replace('*.', 'any-1.').replace('/*', ''))).toBe(true);
  });

  it.each([
    'null',
    '',
    'https://portal.azure.com.evil.example',
    'https://evil.example',
    'https://evilportal.azure.com',
    'https://evil.portal.azure.com',
    'https://portal.azure.com.',
    'https://portal-azure.com',
    'https://xn--portl-azure-w0a.com',
    'https://xn--pp-8ia.fax.plus',
    'https://аpp.fax.plus',
    'https://app.fax.plus@evil.example',
    'https://app.fax.plus%40evil.example',
    'https://app.fax.plus:8443',
    'http://app.fax.plus',
    'https://app.fax.plus/',
    'https://app.fax.plus/login',
    'https://app.fax.plus\\.evil.example',
    'https://reactblade.portal.azure.net',
    'https://evilreactblade.portal.azure.net',
    'https://a.reactblade.portal.azure.net.evil.example',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'file://',
    'javascript:alert(1)',
    'data:text/html,https://portal.azure.com',
  ])('is not %s', (origin) => {
    expect(isPortalOrigin(origin)).toBe(false);
  });
});

describe('a frame belongs to the page', () => {
  it.each([
    [portal, portal],
    [blade, portal],
    [blade, 'https://entra.microsoft.com'],
    ['https://afd.hosting.portal.azure.net', portal],
    ['https://app.fax.plus', 'https://app.fax.plus'],
  ])('%s in %s', (origin, page) => {
    expect(belongsTo(origin, page)).toBe(true);
  });

  // Each of them is a page we work on; framed by another they are somebody's trick.
  it.each([
    ['https://login.microsoftonline.com', portal],
    ['https://app.fax.plus', portal],
    ['https://entra.microsoft.com', portal],
    [blade, 'https://app.fax.plus'],
    [blade, 'https://login.microsoftonline.com'],
    ['https://app.fax.plus', 'https://app.sign.plus'],
    ['https://other.reactblade.portal.azure.net', blade],
    ['https://evilreactblade.portal.azure.net', portal],
  ])('%s does not, in %s', (origin, page) => {
    expect(belongsTo(origin, page)).toBe(false);
  });
});

describe('a document stands at an address', () => {
  it.each([
    ['https://portal.azure.com/#view/x', true],
    ['https://portal.azure.com/a?b', true],
  ])('%s', (address, isTop) => {
    expect(standsAt(address, { origin: portal, isTop })).toBe(true);
  });

  it.each([
    'https://portal.azure.com.evil.example/',
    'https://portal.azure.com@evil.example/',
    'https://portal.azure.com:444/',
    'http://portal.azure.com/',
    'https://app.fax.plus/',
    'about:blank',
    'data:text/html,x',
    'somewhere',
    '',
  ])('but never at %s', (address) => {
    expect(standsAt(address, { origin: portal, isTop: true })).toBe(false);
  });
});
