/**
 * Each rule about the form of a signature by itself, before any cryptography. Later guards, xml-crypto's and ours, would
 * stop most of these as well; here it is the rule alone that is tested, so that none is missed when it goes.
 */
import { describe, expect, it } from 'vitest';
import { readSignatureForm } from '../../lib/saml/signature-form.ts';
import { parseXml } from '../../lib/saml/xml.ts';
import { makeCertificate } from '../fixtures/saml/certificates.ts';
import { dsig, signatureFor } from '../fixtures/saml/signature.ts';

const certificate = await makeCertificate();
const c14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const element = (signature: string, more = '') => `<a ID="x">${signature}${more}</a>`;
const genuine = signatureFor('<a ID="x"></a>', 'x', { certificate });

function formOf(xml: string) {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error(parsed.fault);
  const read = readSignatureForm(parsed.root, parsed.root);
  return read.ok ? 'accepted' : read.fault;
}
const changed = (from: string | RegExp, to: string) => {
  const signature = genuine.replace(from, to);
  expect(signature).not.toBe(genuine);
  return element(signature);
};

it('the one form is accepted, with and without KeyInfo', () => {
  expect(formOf(element(genuine))).toBe('accepted');
  expect(formOf(changed(/<ds:KeyInfo>.*<\/ds:KeyInfo>/, ''))).toBe('accepted');
  expect(formOf('<a ID="x"></a>')).toBe('unsigned');
});

describe('refused is', () => {
  const digest = /(<ds:DigestValue>[^<]*<\/ds:DigestValue>)/;
  const reference = /(<ds:Reference .*<\/ds:Reference>)/;
  it.each([
    ['a second signature', () => element(genuine + genuine)],
    ['a comment', () => changed('<ds:SignedInfo>', '<ds:SignedInfo><!-- x -->')],
    ['a processing instruction', () => changed('<ds:SignatureValue>', '<ds:SignatureValue><?x?>')],
    ['CDATA', () => changed(/(<ds:SignatureValue>)([^<]*)/, '$1<![CDATA[$2]]>')],
    ['SignedInfo twice', () => changed(/(<ds:SignedInfo>.*<\/ds:SignedInfo>)/, '$1$1')],
    ['an Object', () => changed('</ds:Signature>', '<ds:Object></ds:Object></ds:Signature>')],
    ['no SignatureValue', () => changed(/<ds:SignatureValue>.*<\/ds:SignatureValue>/, '')],
    ['an empty SignatureValue', () => changed(/(<ds:SignatureValue>)[^<]*/, '$1')],
    ['another namespace', () => changed(/SignedInfo/g, 'SignedInfo2')],
    ['a second reference', () => changed(reference, '$1$1')],
    ['no reference', () => changed(reference, '')],
    ['another canonicalization', () => changed(`Method Algorithm="${c14n}"`, 'Method Algorithm="urn:x"')],
    ['one with comments', () => changed(`Method Algorithm="${c14n}"`, `Method Algorithm="${c14n}WithComments"`)],
    ['one with parameters', () => changed('</ds:CanonicalizationMethod>', '<x/></ds:CanonicalizationMethod>')],
    ['a signature method with parameters', () => changed('</ds:SignatureMethod>', '<x/></ds:SignatureMethod>')],
    ['a digest method with parameters', () => changed('</ds:DigestMethod>', '<x/></ds:DigestMethod>')],
    ['a second digest', () => changed(digest, '$1$1')],
    ['an empty digest', () => changed(digest, '<ds:DigestValue></ds:DigestValue>')],
    ['a digest of another length', () => changed(/(<ds:DigestValue>.{8})[^<]*/, '$1')],
    ['a third transform', () => changed(/(<ds:Transform .*?<\/ds:Transform>)/, '$1$1')],
    ['a transform with parameters', () => changed('</ds:Transform>', '<x/></ds:Transform>')],
    ['another transform', () => changed(`${dsig}enveloped-signature`, 'urn:x')],
    ['no URI', () => changed(' URI="#x"', '')],
    ['an empty URI', () => changed('URI="#x"', 'URI=""')],
    ['an XPointer', () => changed('URI="#x"', 'URI="#xpointer(/)"')],
    ['another element’s ID', () => changed('URI="#x"', 'URI="#y"').replace('</a>', '<b ID="y"></b></a>')],
    ['an ID that is no name', () => changed('URI="#x"', 'URI="#1"').replace('ID="x"', 'ID="1"')],
    ['an ID that occurs twice', () => element(genuine, '<b ID="x"></b>')],
    ['an ID that occurs twice in another spelling', () => element(genuine, '<b id="x"></b>')],
    ['an ID that occurs twice in another namespace', () => element(genuine, '<b xmlns:n="urn:n" n:Id="x"></b>')],
    ['two IDs of one element', () => element(genuine, '<b ID="y" id="z"></b>')],
    ['an unknown signature method', () => changed('rsa-sha256', 'rsa-sha999')],
    [
      'a signature method of a name that objects have',
      () => changed(/SignatureMethod Algorithm="[^"]*"/, 'SignatureMethod Algorithm="toString"'),
    ],
    [
      'a digest method of a name that objects have',
      () => changed(/DigestMethod Algorithm="[^"]*"/, 'DigestMethod Algorithm="valueOf"'),
    ],
  ])('%s', (_name, make) => {
    expect(formOf(make())).toBe('form');
  });

  it.each(['rsa-sha1', 'hmac-sha256', 'rsa-md5'])('%s, as too weak', (method) => {
    expect(formOf(changed('rsa-sha256', method))).toBe('weak');
  });
});
