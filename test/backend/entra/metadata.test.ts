import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { certificatePem, tenantKeySubject } from './certificate.ts';
import { findByIdentifier } from './directory.ts';
import { exampleDirectory, present } from './example-tenant.ts';
import { alohiIdentifier, legacyIdentifier } from './gallery.ts';
import { publishedMetadata } from './metadata-address.ts';

const directory = await exampleDirectory('half-done');
const { tenantId } = directory.company;
const legacy = present(findByIdentifier(directory, legacyIdentifier));
const alohi = present(findByIdentifier(directory, alohiIdentifier));

function published(tenant: string, appId: string | null): string {
  const answer = publishedMetadata(directory, tenant, appId);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

function verifies(xml: string, publicCert: string): boolean {
  const document = new DOMParser().parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml');
  const signature = present(document.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature')[0]);
  const signed = new SignedXml({ publicCert, getCertFromKeyInfo: () => null });
  signed.loadSignature(signature);
  try {
    return signed.checkSignature(xml.replace(/^\uFEFF/, ''));
  } catch {
    // A digest that differs is reported by throwing.
    return false;
  }
}

describe('the metadata of an application', () => {
  const xml = published(tenantId, alohi.appId);
  const pem = certificatePem(present(alohi.signing));

  test('verifies with the certificate of the application alone', () => {
    expect(verifies(xml, pem)).toBe(true);
    expect(verifies(xml, certificatePem(present(legacy.signing)))).toBe(false);
  });

  test('does not verify once anything in it was changed', () => {
    expect(verifies(xml.replace('/saml2" /></IDPSSODescriptor>', '/saml3" /></IDPSSODescriptor>'), pem)).toBe(false);
    expect(verifies(xml.replace('<IDPSSODescriptor', '\n<IDPSSODescriptor'), pem)).toBe(false);
  });

  test('starts with a byte order mark and is one line', () => {
    expect(xml).toMatch(
      /^\uFEFF<\?xml version="1\.0" encoding="utf-8"\?><EntityDescriptor ID="_[0-9a-f-]{36}" entityID=/,
    );
    expect(xml).not.toMatch(/[\r\n]/);
  });

  test('has its parts in Entra’s order, with the same key in all three roles', () => {
    const document = new DOMParser().parseFromString(xml.slice(1), 'text/xml');
    const children = Array.from(document.documentElement.childNodes, (node) => node.nodeName);
    expect(children).toEqual(['Signature', 'RoleDescriptor', 'RoleDescriptor', 'IDPSSODescriptor']);
    const certificates = Array.from(document.getElementsByTagName('X509Certificate'), (node) => node.textContent);
    expect(certificates).toEqual(Array.from({ length: 4 }, () => alohi.signing?.der));
    expect(document.documentElement.getAttribute('entityID')).toBe(`https://sts.windows.net/${tenantId}/`);
  });
});

describe('without an application', () => {
  test('the tenant’s own keys are published', () => {
    const xml = published(tenantId, null);
    expect(verifies(xml, certificatePem(present(directory.state.tenantKeys[0])))).toBe(true);
    expect(xml).not.toContain(present(alohi.signing).der);
    expect(Buffer.from(present(directory.state.tenantKeys[0]).der, 'base64').toString('latin1')).toContain(
      tenantKeySubject,
    );
  });

  test('the common document names no tenant', () => {
    expect(published('common', null)).toContain('entityID="https://sts.windows.net/{tenantid}/"');
  });

  test('an unknown application or tenant is refused', () => {
    expect(publishedMetadata(directory, tenantId, '00000000-0000-4000-8000-000000000000')).toMatchObject({
      ok: false,
      error: { code: 'AADSTS700016' },
    });
    expect(publishedMetadata(directory, 'fabrikam.example', null)).toMatchObject({
      ok: false,
      error: { code: 'AADSTS90002' },
    });
  });
});
