import { describe, expect, test } from 'vitest';
import { compileNames, fold, likeness, likenessOf } from '../../lib/locate/fold.ts';

describe('fold', () => {
  test.each([
    ['Identifier (Entity ID) *', 'identifier (entity id)'],
    ['  Login\u00a0URL :', 'login url'],
    ['Sign-on URL', 'sign on url'],
    ['Identité de l’émetteur', "identite de l'emetteur"],
    ['ＬＯＧＩＮ ＵＲＬ：', 'login url'],
    ['\ue710 Add\u200b user', 'add user'],
    ['İŞLEM', 'islem'],
    ['Bezeichner (Entitäts‑ID)', 'bezeichner (entitats id)'],
    ['', ''],
  ])('%j', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('likeness', () => {
  const fitOf = (text: string, ...names: string[]): number => likeness(text, compileNames(names));

  test('of the very label in any writing', () => {
    expect(fitOf('login url*', 'Login URL')).toBe(likenessOf.exact);
    expect(fitOf('Anmelde-URL', 'Login URL', 'Anmelde-URL')).toBe(likenessOf.exact);
  });

  test('with the application in it', () => {
    expect(fitOf('Set up Alohi SSO (pilot)', 'Set up <app>')).toBe(likenessOf.template);
    expect(fitOf('Alohi | SAML-based Sign-on', '<app> | SAML-based Sign-on')).toBe(likenessOf.template);
    expect(fitOf('Set up', 'Set up <app>')).toBe(0);
    expect(fitOf('anything', '<app>')).toBe(0);
  });

  test('with signs around it', () => {
    expect(fitOf('+ Add user/group', 'Add user/group')).toBe(likenessOf.adorned);
    expect(fitOf('1 Basic SAML Configuration', 'Basic SAML Configuration')).toBe(likenessOf.adorned);
    expect(fitOf('Attribute mapping (Preview)', 'Attribute mapping')).toBe(likenessOf.extended);
  });

  test('of other labels is no more than a similarity', () => {
    expect(fitOf('Logout URL', 'Login URL')).toBe(0);
    expect(fitOf('Inactive', 'Active')).toBe(0);
    expect(fitOf('Certificate (Raw)', 'Certificate (Base64)')).toBe(0);
    expect(fitOf('Object ID', 'Object')).toBe(likenessOf.alike);
    expect(fitOf('Benutzer und Gruppe', 'Benutzer und Gruppen')).toBe(likenessOf.alike);
  });

  test('inside messages', () => {
    const names = compileNames(['AADSTS', 'authorized to enable provisioning']);
    expect(likeness('AADSTS50105: not assigned', names, true)).toBe(likenessOf.contained);
    expect(likeness('The supplied credentials are authorized to enable provisioning', names, true)).toBe(
      likenessOf.contained,
    );
    expect(likeness('The supplied credentials are unauthorized to enable provisioning', names, true)).toBe(0);
  });
});

test('two Chinese characters around the gap are a word, two letters are not', () => {
  expect(likeness('删除 FAX.PLUS', compileNames(['删除 <app>']))).toBe(likenessOf.template);
  expect(likeness('to FAX.PLUS', compileNames(['to <app>']))).toBe(0);
});
