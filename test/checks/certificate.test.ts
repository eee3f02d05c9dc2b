import { describe, expect, it } from 'vitest';
import { type CertificateContext, checkCertificate, normalizeThumbprint } from '../../lib/checks/certificate.ts';
import { type Certificate, parseCertificate } from '../../lib/saml/certificate.ts';
import { selfSignatureOf } from '../../lib/saml/certificate-signature.ts';
import {
  type CertificateWish,
  type MadeCertificate,
  makeCertificate,
  now,
  withChangedKey,
  withMd5,
} from '../fixtures/saml/certificates.ts';
import { provokes } from './provokes.ts';

async function parsed({ der }: MadeCertificate): Promise<Certificate> {
  const result = await parseCertificate(der);
  if (!result.ok) throw new Error(result.finding.code);
  return result.value;
}
const make = async (wish: CertificateWish = {}) => parsed(await makeCertificate(wish));

const certificate = await make();
const other = await make({ ownKey: true });
const nothingKnown: CertificateContext = { now, shownThumbprint: null, metadata: null, legacyThumbprint: null };
const check = (judged: Certificate, known: Partial<CertificateContext> = {}) =>
  checkCertificate(judged, { ...nothingKnown, ...known });
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60 * 1000);

describe('finds nothing', () => {
  it('in a certificate that agrees with everything known', () => {
    const metadata = { certificates: [other, certificate], signingCertificate: certificate };
    const shownThumbprint = certificate.thumbprintSha1;
    expect(check(certificate, { metadata, shownThumbprint, legacyThumbprint: other.thumbprintSha1 })).toEqual([]);
  });

  it('in a thumbprint of another spelling', () => {
    const spelled = certificate.thumbprintSha1.toLowerCase().replace(/../g, '$& ');
    expect(check(certificate, { shownThumbprint: `\u200E${spelled}` })).toEqual([]);
    expect(check(certificate, { shownThumbprint: certificate.thumbprintSha256 })).toEqual([]);
    expect(normalizeThumbprint('\u200Eed:c5 1a')).toBe('EDC51A');
  });

  it('in a certificate that an authority issued, but its owner', async () => {
    const authority = await makeCertificate({ subject: 'CN=Contoso Root', ownKey: true });
    const issued = await make({ subject: 'CN=sso.contoso.example', issuer: authority, issuerName: 'CN=Contoso Root' });
    const said = check(issued, { selfSignature: await selfSignatureOf(issued) });
    expect(said.map(({ code }) => code)).toEqual(['certificate-custom-subject']);
  });

  it('60 days before the end', async () => {
    expect(check(await make({ notAfter: days(60) }))).toEqual([]);
  });
});

describe('finds', async () => {
  const expired = await make({ notAfter: days(-1) });
  const future = await make({ notBefore: days(1) });
  const soon = await make({ notAfter: days(59) });
  const short = await make({ key: 'rsa-1024' });
  const ec = await make({ key: 'ec-p256' });
  const sha1 = await make({ hash: 'SHA-1' });
  const md5 = await parsed(withMd5(await makeCertificate()));
  const tenant = await make({ subject: 'CN=accounts.accesscontrol.windows.net' });
  const serviceProvider = await make({ subject: 'CN=sso.alohi.com, O=Alohi SA' });
  const wildcard = await make({ subject: 'O=Alohi SA, CN=*.fax.plus' });
  const altered = await parsed(await withChangedKey());
  const custom = await make({ subject: 'CN=sso.contoso.example' });

  provokes('certificate-expired', 'a day ago', () => check(expired));
  provokes('certificate-expired', 'at this moment', () => check(certificate, { now: new Date(certificate.notAfter) }));
  provokes('certificate-not-yet-valid', 'from tomorrow', () => check(future));
  provokes('certificate-expires-soon', 'in 59 days, or in any fewer than 60', () => check(soon));
  provokes('certificate-key-too-short', '1024 bits, or any fewer than 2048', () => check(short));
  provokes('certificate-key-unsupported', 'elliptic curve', () => check(ec));
  provokes('certificate-weak-signature', 'SHA-1', () => check(sha1));
  provokes('certificate-weak-signature', 'MD5', () => check(md5));
  provokes('certificate-thumbprint-differs', 'another one on the page', () =>
    check(certificate, { shownThumbprint: other.thumbprintSha1 }),
  );
  provokes('certificate-not-in-metadata', 'another application', () =>
    check(certificate, { metadata: { certificates: [other], signingCertificate: other } }),
  );
  provokes('certificate-not-active', 'a waiting one', () =>
    check(certificate, { metadata: { certificates: [other, certificate], signingCertificate: other } }),
  );
  provokes('certificate-of-legacy-application', 'the old one pasted again', () =>
    check(certificate, {
      legacyThumbprint: certificate.thumbprintSha1.toLowerCase(),
      shownThumbprint: other.thumbprintSha1,
    }),
  );
  provokes('certificate-of-tenant', 'from metadata without appid', () =>
    check(tenant, { shownThumbprint: other.thumbprintSha1 }),
  );
  provokes('certificate-of-service-provider', 'of Alohi', () => check(serviceProvider));
  provokes('certificate-of-service-provider', 'with a wildcard', () => check(wildcard));
  provokes('certificate-self-signature-wrong', 'a changed byte in the key', async () =>
    check(altered, { selfSignature: await selfSignatureOf(altered) }),
  );
  provokes('certificate-custom-subject', 'of the company', () => check(custom));

  it('shows both thumbprints', () => {
    expect(check(certificate, { shownThumbprint: other.thumbprintSha1 })[0]?.params).toEqual({
      configured: other.thumbprintSha1,
      received: certificate.thumbprintSha1,
    });
  });
});
