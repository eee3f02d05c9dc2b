import { describe } from 'vitest';
import { checkRepairs } from '../../lib/checks/repairs.ts';
import { readCertificateInput } from '../../lib/saml/certificate-input.ts';
import { makeCertificate } from '../fixtures/saml/certificates.ts';
import { provokes } from './provokes.ts';

const { pem, base64, der } = await makeCertificate();
const lines = pem.trim().split('\n');

async function repaired(input: string | Uint8Array) {
  const read = await readCertificateInput(input);
  if (!read.ok) throw new Error(read.finding.code);
  return checkRepairs(read.value.repairs);
}

describe('says what was put right', () => {
  provokes('certificate-repaired-byte-order-mark', 'UTF-8', () => repaired(`\uFEFF${pem}`));
  provokes('certificate-repaired-utf-16', 'without mark', () => repaired(new Uint8Array(Buffer.from(pem, 'utf16le'))));
  provokes('certificate-repaired-line-breaks', 'CRLF', () => repaired(pem.replaceAll('\n', '\r\n')));
  provokes('certificate-repaired-escaped-line-breaks', 'JSON', () => repaired(JSON.stringify(pem)));
  provokes('certificate-repaired-html-line-breaks', '<br>', () => repaired(pem.replaceAll('\n', '<br>')));
  provokes('certificate-repaired-special-spaces', 'of no width', () => repaired(pem.replaceAll('\n', '\u200B\n')));
  provokes('certificate-repaired-indentation', 'four blanks', () => repaired(pem.replace(/^/gm, '    ')));
  provokes('certificate-repaired-single-line', 'blanks for line breaks', () => repaired(lines.join(' ')));
  provokes('certificate-repaired-dashes', 'of Word', () => repaired(pem.replaceAll('-----', '—–')));
  provokes('certificate-repaired-armour-missing', 'base64 alone', () => repaired(base64));
  provokes('certificate-repaired-armour-incomplete', 'no last line', () => repaired(lines.slice(0, -1).join('\n')));
  provokes('certificate-repaired-surrounding-text', 'a greeting', () => repaired(`${pem}\nKind regards`));
  provokes('certificate-repaired-xml-element', 'KeyInfo', () =>
    repaired(`<X509Certificate>${base64}</X509Certificate>`),
  );
  provokes('certificate-repaired-raw', 'DER', () => repaired(der));
  provokes('certificate-repaired-double-base64', 'of PEM', () => repaired(Buffer.from(pem).toString('base64')));
  provokes('certificate-repaired-duplicate', 'twice', () => repaired(pem + pem));
});
