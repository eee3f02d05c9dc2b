import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { inDarkMode } from './dark-mode.ts';
import { withNewNames } from './new-names.ts';
import { portalWords } from './words/portal-words.ts';

describe('the words of the portal', () => {
  it('are the published ones before the ordinary ones', () => {
    const words = portalWords({ language: 'de', wording: 'present-wording' });
    expect(words['Basic SAML Configuration']).toBe('Grundlegende SAML-Konfiguration');
    expect(words.Thumbprint).toBe('Fingerabdruck');
    expect(words['Microsoft Entra Identifier']).toBe('Microsoft Entra-Bezeichner');
  });

  it('are those of before when that is asked for', () => {
    expect(portalWords({ language: 'fr', wording: 'former-wording' })['Microsoft Entra Identifier']).toBe(
      'Identificateur Azure AD',
    );
    const english = portalWords({ language: 'en', wording: 'former-wording' });
    expect(english['SAML Certificates']).toBe('SAML Signing Certificate');
    expect(portalWords({ language: 'en', wording: 'present-wording' })).toEqual({});
  });

  it('call two different things the same where the portal does', () => {
    for (const language of ['fr', 'de', 'it', 'nl', 'zh-CN'] as const) {
      const words = portalWords({ language, wording: 'present-wording' });
      expect(words['Login URL']).toBe(words['Sign on URL']);
    }
  });
});

it('new names are the same in page, script and style sheet, and others on the next load', () => {
  const page = { html: '<i class="fxs-blade">', js: 'find(".fxs-blade")', css: '.fxs-blade{}.ms-Button{}' };
  const first = withNewNames(page, createRandom(1));
  const [name] = /n[0-9a-f]{8}/.exec(first.html) ?? [''];
  expect(first.js).toBe(`find(".${name}")`);
  expect(first.css).toContain(`.${name}{}`);
  expect(first.css).not.toContain('ms-Button');
  expect(withNewNames(page, createRandom(2)).html).not.toBe(first.html);
});

it('dark mode turns greys round and leaves colours', () => {
  const dark = inDarkMode('a { color: #0078d4; background: #fff; } b { color: #292827; } c { color: #fff; }');
  expect(dark).toContain('color: #0078d4');
  expect(dark).toContain('background: #1b1b1b');
  expect(dark).toContain('c { color: #fff; }');
  expect(dark).not.toContain('#292827');
});
