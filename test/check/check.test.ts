import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import { entraIdentifier, loginUrl, makeMetadata, tenantId } from '../fixtures/saml/metadata.ts';
import { encodeResponse, makeAssertion, makeResponseXml, wrapInResponse } from '../fixtures/saml/response.ts';
import { folderWith, run, runJson } from './command.ts';

const made = await makeCertificate();
const other = await makeCertificate({ ownKey: true });
const at = ['--now', now.toISOString()];
const signed = { certificate: made };
const metadata = makeMetadata({ certificate: made, otherCertificates: [other] });
const response = makeResponseXml({ assertionSignature: signed, responseSignature: signed });

/** Each test spawns the command, which takes a second or more on a busy machine. */
const slowly = { timeout: 60_000 };

const certificateValues = {
  subject: 'CN=Microsoft Azure Federated SSO Certificate',
  issuer: 'CN=Microsoft Azure Federated SSO Certificate',
  serialNumber: expect.stringMatching(/^[0-9a-f]+$/),
  notBefore: '2025-11-23T12:00:00.000Z',
  notAfter: '2028-11-23T12:00:00.000Z',
  publicKey: { algorithm: 'RSA', size: 2048 },
  signatureAlgorithm: 'RSA-SHA256',
  thumbprintSha1: made.thumbprint,
  thumbprintSha256: expect.stringMatching(/^[0-9A-F]{64}$/),
  pem: made.pem,
};

describe('with --json', slowly, () => {
  it('tells what each kind of file says', async () => {
    const folder = folderWith({
      'a.pem': made.pem,
      'b.cer': made.der,
      'c.xml': metadata,
      'd.xml': response,
      'e.txt': encodeResponse(response),
      'f.txt': `SAMLResponse=${encodeURIComponent(encodeResponse(response))}&RelayState=%2Fdashboard`,
      'g.txt': encodeURIComponent(encodeResponse(response)),
    });
    const { code, lines } = await runJson([...at, '--certificate', join(folder, 'a.pem'), folder]);
    expect(lines.map(({ file, kind, ok }) => [file.slice(folder.length + 1), kind, ok])).toEqual([
      ['a.pem', 'certificate', true],
      ['b.cer', 'certificate', true],
      ['c.xml', 'metadata', true],
      ['d.xml', 'saml-response', true],
      ['e.txt', 'saml-response', true],
      ['f.txt', 'saml-response', true],
      ['g.txt', 'saml-response', true],
    ]);
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ values: certificateValues, findings: [] });
    expect(lines[1]?.values).toEqual(lines[0]?.values);
    expect(lines[1]?.findings.map((finding) => finding.code)).toEqual(['certificate-repaired-raw']);
    expect(lines[2]?.values).toEqual({
      entityId: entraIdentifier,
      tenantId,
      loginUrl,
      logoutUrl: loginUrl,
      certificates: [certificateValues, expect.objectContaining({ thumbprintSha1: other.thumbprint })],
    });
    expect(lines[3]?.values).toEqual({
      issuer: entraIdentifier,
      audience: 'https://sso.alohi.com/metadata',
      destination: 'https://sso.alohi.com/login',
      recipient: 'https://sso.alohi.com/login',
      nameId: 'adele.vance@contoso.example',
      nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      notBefore: '2026-11-23T11:55:00.000Z',
      notOnOrAfter: '2026-11-23T13:00:00.000Z',
      attributes: {
        'http://schemas.microsoft.com/identity/claims/tenantid': [tenantId],
        firstname: ['Adele'],
        lastname: ['Vance'],
      },
      signedBy: made.thumbprint,
    });
    for (const line of lines.slice(4)) expect(line.values).toEqual(lines[3]?.values);
  });

  it('tells what is wrong with each, and believes nothing of it', async () => {
    const forged = wrapInResponse(makeAssertion({ nameId: 'mallory@contoso.example' }));
    const stranger = makeResponseXml({ assertionSignature: { certificate: other } });
    const folder = folderWith({
      'certificate-half.pem': made.pem.slice(0, 700),
      'key.pem': '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n',
      'large.xml': `${metadata}${' '.repeat(1024 * 1024)}`,
      'metadata-edited.xml': metadata.replaceAll('/saml2"', '/saml3"'),
      'metadata-unsigned.xml': makeMetadata({ certificate: made, unsigned: true }),
      'notes.txt': 'Call Adele about single sign-on.',
      'response-edited.xml': response.replace('adele.vance@', 'mallory@'),
      'response-signed-by-other.xml': stranger,
      'response-unsigned.xml': forged,
    });
    const { code, lines } = await runJson([...at, '--certificate', join(folderWith({ pem: made.pem }), 'pem'), folder]);
    expect(code).toBe(1);
    expect(lines.map(({ kind, findings }) => [kind, ...findings.map((finding) => finding.code)])).toEqual([
      ['certificate', 'certificate-input-incomplete'],
      ['unknown', 'certificate-input-private-key'],
      ['unknown', 'file-too-large'],
      ['metadata', 'metadata-altered'],
      ['metadata', 'metadata-unsigned'],
      ['unknown', 'file-not-recognised'],
      ['saml-response', 'response-altered'],
      ['saml-response', 'response-other-certificate'],
      ['saml-response', 'response-unsigned'],
    ]);
    for (const { ok, values } of lines) expect([ok, values]).toEqual([false, {}]);
  });

  it('never verifies a response with what it brings along', async () => {
    const folder = folderWith({ 'response.xml': response });
    const { code, lines } = await runJson([...at, folder]);
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ ok: false, values: {}, findings: [{ code: 'response-not-verified' }] }]);
  });

  it('judges at the moment and by the thumbprint it is given', async () => {
    const folder = folderWith({ 'a.pem': made.pem, 'b.xml': metadata });
    const codes = async (...args: readonly string[]) => {
      const { code, lines } = await runJson([...args, folder]);
      return [code, ...lines.map(({ findings }) => findings.map((finding) => finding.code).join())];
    };
    expect(await codes('--now', '2028-11-24')).toEqual([1, 'certificate-expired', 'certificate-expired']);
    expect(await codes('--now', '2025-11-23T11:59:59Z')).toEqual([
      1,
      'certificate-not-yet-valid',
      'certificate-not-yet-valid',
    ]);
    expect(await codes('--now', '2028-10-01T00:00')).toEqual([
      0,
      'certificate-expires-soon',
      'certificate-expires-soon',
    ]);
    const spelled = made.thumbprint.toLowerCase().replace(/../g, '$&:').slice(0, -1);
    expect(await codes(...at, '--expect-thumbprint', spelled)).toEqual([0, '', '']);
    expect(await codes(...at, '--expect-thumbprint', other.thumbprint)).toEqual([
      1,
      'certificate-thumbprint-differs',
      'certificate-not-active',
    ]);
  });

  it('holds a response against the expected thumbprint as well', async () => {
    const folder = folderWith({ 'a.pem': made.pem, 'b.xml': response });
    const args = [...at, '--certificate', join(folder, 'a.pem'), '--expect-thumbprint', other.thumbprint];
    const { lines } = await runJson([...args, join(folder, 'b.xml')]);
    const errors = lines[0]?.findings.filter(({ severity }) => severity === 'error');
    expect(errors?.map(({ code }) => code)).toEqual(['certificate-thumbprint-differs']);
  });

  it('writes one line a file whatever its name', async () => {
    const name = 'a\n\r\u0085\u2028\u2029.pem';
    const file = join(folderWith({ [name]: made.pem }), name);
    const { stdout } = await run(['--json', ...at, file]);
    expect(stdout.split(/[\n\r\u0085\u2028\u2029]/).length).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ file, ok: true });
  });

  it('reads a folder with the folders in it, without going in circles', async () => {
    const many = Array.from({ length: 120 }, (_, index) => [`${index % 7}/${index % 3}/${index}.pem`, made.pem]);
    const folder = folderWith({ ...Object.fromEntries(many), '.hidden': made.pem });
    symlinkSync(folder, join(folder, '0/round'));
    symlinkSync(join(folder, '.hidden'), join(folder, 'link'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'lost'));
    const { code, lines } = await runJson([...at, folder]);
    expect(lines.length).toBe(123);
    expect(new Set(lines.map(({ file }) => file)).size).toBe(123);
    expect(lines.filter(({ ok }) => !ok)).toMatchObject([
      { file: join(folder, 'lost'), kind: 'unknown', findings: [{ code: 'file-unreadable' }] },
    ]);
    expect(code).toBe(1);
  });

  it('verifies as the extension does: with WebCrypto, and nothing of Node', async () => {
    const broken = ['createHash', 'createHmac', 'createSign', 'createVerify', 'verify', 'sign', 'hash'].map(
      (name) => `crypto.${name} = () => { throw new Error('${name} of Node') };`,
    );
    const preload = `import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module'; ${broken.join('')} syncBuiltinESMExports();`;
    const folder = folderWith({ 'a.pem': made.pem, 'b.xml': metadata, 'c.xml': response });
    const { code, lines } = await runJson(
      [...at, '--certificate', join(folder, 'a.pem'), folder],
      ['--import', `data:text/javascript,${encodeURIComponent(preload)}`],
    );
    expect([code, ...lines.map(({ ok }) => ok)]).toEqual([0, true, true, true]);
  });
});

describe('for people', slowly, () => {
  it('says what it found, and how many files were good', async () => {
    const folder = folderWith({ 'a.pem': made.pem, 'b.xml': metadata.replaceAll('/saml2"', '/saml3"') });
    const { code, stdout } = await run([...at, folder]);
    expect(code).toBe(1);
    expect(stdout).toContain(`✓ ${join(folder, 'a.pem')} (certificate)`);
    expect(stdout).toContain(`  thumbprintSha1: ${made.thumbprint}`);
    expect(stdout).toContain(
      `✗ ${join(folder, 'b.xml')} (metadata)\n  error metadata-altered\n    The metadata was changed`,
    );
    expect(stdout).toContain('    → Do not use any value of this file.');
    expect(stdout).toMatch(/\n2 checked: 1 good, 1 not\.\n$/);
  });

  it('does not let a file steer the terminal', async () => {
    const attributes = { firstname: '\u202Eeleda\u009B31m', lastname: 'Vance' };
    const odd = makeResponseXml({ assertionSignature: signed, attributes });
    const folder = folderWith({ 'a.pem': made.pem, 'b\u001B[31m.xml': odd });
    const { code, stdout } = await run([...at, '--certificate', join(folder, 'a.pem'), folder]);
    expect(code).toBe(0);
    expect(stdout).toContain('firstname: \\u202eeleda\\u009b31m');
    expect(stdout).toContain('b\\u001b[31m.xml');
    expect(['\u001B', '\u202E', '\u009B'].filter((character) => stdout.includes(character))).toEqual([]);
  });
});

describe('wrong usage', slowly, () => {
  const pem = () => join(folderWith({ 'a.pem': made.pem }), 'a.pem');
  it.each([
    ['an option that does not exist', () => ['--strict', pem()]],
    ['no file', () => ['--json']],
    ['a file that does not exist', () => ['--json', pem(), `${pem()}.missing`]],
    ['a folder without files', () => [folderWith({})]],
    ['a date that cannot be read', () => ['--now', 'tomorrow', pem()]],
    ['a day that does not exist', () => ['--now', '2026-02-30', pem()]],
    ['a thumbprint that cannot be read', () => ['--expect-thumbprint', 'none', pem()]],
    ['a thumbprint that is too short', () => ['--expect-thumbprint', 'ABCDEF', pem()]],
    ['a certificate that does not exist', () => ['--certificate', `${pem()}.missing`, pem()]],
    ['a certificate that is none', () => ['--certificate', join(folderWith({ 'a.xml': metadata }), 'a.xml'), pem()]],
  ])('%s: exit code 2, nothing on stdout, and how to do it', async (_name, args) => {
    const { code, stdout, stderr } = await run(args());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: npm run -s check --');
  });

  it('is not asking for help', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('--expect-thumbprint');
  });
});
