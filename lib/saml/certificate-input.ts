/**
 * Reads a certificate from whatever an administrator drops or pastes, and names what it is when it is something else.
 */
import { type FindingCode, finding, refuse } from '../checks/catalogue.ts';
import type { Finding, Result } from '../checks/finding.ts';
import { type Certificate, isIssuedBy, parseCertificate } from './certificate.ts';
import { type DerShape, derShape } from './der-shape.ts';
import { type Block, compactBase64, findBlocks, normalizeText, type Repair } from './pem.ts';
import { decodeText, exceedsLimit, inputLimitKiB } from './text.ts';

export type { Repair } from './pem.ts';

export interface CertificateInput {
  readonly certificate: Certificate;
  /** The authorities that issued it, nearest first, when a chain was handed over. */
  readonly others: readonly Certificate[];
  readonly repairs: readonly Repair[];
}

/** Findings of this file that show no values. */
type Refusal = Extract<
  FindingCode,
  `certificate-input-${'empty' | 'not-found' | 'private-key' | 'signing-request' | 'pkcs7' | 'pkcs12' | 'public-key' | 'metadata' | 'web-page' | 'thumbprint' | 'address' | 'incomplete' | 'unreadable'}`
>;

const refusals: Readonly<Record<Exclude<DerShape, 'certificate'>, Refusal>> = {
  'private-key': 'certificate-input-private-key',
  'signing-request': 'certificate-input-signing-request',
  'public-key': 'certificate-input-public-key',
  pkcs7: 'certificate-input-pkcs7',
  pkcs12: 'certificate-input-pkcs12',
  unknown: 'certificate-input-unreadable',
};

/**
 * Reads PEM with or without its armour, a chain, or raw DER, up to 1 MiB. Never throws. A private key is refused, and
 * no finding holds any part of what was handed over.
 */
export async function readCertificateInput(input: string | Uint8Array): Promise<Result<CertificateInput>> {
  if (exceedsLimit(input)) return refuse('certificate-input-too-large', { limitKiB: inputLimitKiB });
  const repairs = new Set<Repair>();
  if (typeof input === 'string') return readText(input, repairs);
  const foreign = documentFormat(input);
  if (foreign !== null) return refuse('certificate-input-document', { format: foreign });
  if (input[0] === 0x30 && derShape(input).length > 0) {
    repairs.add('raw');
    return settle([readDer(input)], repairs);
  }
  const decoded = decodeText(input);
  if (decoded.encoding === 'utf-16') repairs.add('utf-16');
  if (decoded.byteOrderMark) repairs.add('byte-order-mark');
  return readText(decoded.text, repairs);
}

async function readText(input: string, repairs: Set<Repair>): Promise<Result<CertificateInput>> {
  if (/^\s*\{\\rtf/.test(input)) return refuse('certificate-input-document', { format: 'RTF' });
  const text = normalizeText(input, repairs).trim();
  if (text === '') return refuse('certificate-input-empty');
  // First of all, whatever else is there: a private key is not looked at any further.
  if (/BEGIN [A-Z0-9 ]*PRIVATE KEY|PuTTY-User-Key-File/i.test(text)) return refuse('certificate-input-private-key');
  const blocks = findBlocks(text, repairs);
  if (blocks.length > 0)
    return settle(
      blocks.map((block) => readBlock(block, repairs)),
      repairs,
    );

  const element = /<(?:[\w-]+:)?X509Certificate\b[^>]*>([^<]*)<\//.exec(text)?.[1];
  if (/<(?:[\w-]+:)?EntityDescriptor\b/.test(text)) return refuse('certificate-input-metadata');
  if (element !== undefined) {
    repairs.add('xml-element');
    return settle([readBare(element)], repairs);
  }
  if (/<(?:!doctype html|html|head|body|div|span|table)\b/i.test(text)) return refuse('certificate-input-web-page');
  if (/^<\?xml\b/.test(text)) return refuse('certificate-input-metadata');
  if (/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/i.test(text.replace(/[\s:]/g, '')))
    return refuse('certificate-input-thumbprint');
  if (/^https?:\/\/\S+$/i.test(text)) return refuse('certificate-input-address');
  if (/^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-)/.test(text)) return refuse('certificate-input-public-key');
  return readWithoutArmour(text, repairs);
}

/** Bare base64, perhaps with prose around it, perhaps base64 of a whole PEM file. */
async function readWithoutArmour(text: string, repairs: Set<Repair>): Promise<Result<CertificateInput>> {
  repairs.add('armour-missing');
  const encodedPem = /^LS0tLS1CRUdJTi[A-Za-z0-9+/\s]+=*$/.test(text) ? decodeLenient(compactBase64(text)) : null;
  if (encodedPem !== null) {
    repairs.add('double-base64');
    return readText(decodeText(encodedPem).text, repairs);
  }
  // DER of this size begins 30 80…, which is "MI" in base64.
  const start = text.search(/(?:^|[\s"':>])MI[A-Za-z0-9+/]{10}/);
  if (start < 0) return refuse('certificate-input-not-found');
  const bare = text.slice(start).replace(/^[\s"':>]/, '');
  const read = readBare(bare);
  if (start > 0) repairs.add('surrounding-text');
  if (/\n[ \t]/.test(bare)) repairs.add('indentation');
  return settle([read], repairs);
}

/** DER bytes of what looks like a certificate, or why not. */
type Candidate = { readonly der: Uint8Array } | { readonly refusal: Refusal };

function readDer(bytes: Uint8Array): Candidate {
  const { shape, length } = derShape(bytes);
  if (shape !== 'certificate') return { refusal: refusals[shape] };
  return bytes.length < length ? { refusal: 'certificate-input-incomplete' } : { der: bytes };
}

function readBlock(block: Block, repairs: Set<Repair>): Candidate {
  const compact = compactBase64(block.body);
  if (/[^A-Za-z0-9+/=]/.test(compact)) {
    return block.complete ? { refusal: byLabel(block.label) } : readBare(block.body);
  }
  if (!block.complete) repairs.add('armour-incomplete');
  const bytes = decodeLenient(compact);
  return bytes === null || bytes.length === 0 ? { refusal: byLabel(block.label) } : readDer(bytes);
}

/** The certificate says itself how long it is: what follows in the text is not looked at. */
function readBare(text: string): Candidate {
  const compact = /^[A-Za-z0-9+/]*={0,2}/.exec(compactBase64(text))?.[0] ?? '';
  const bytes = decodeLenient(compact);
  if (bytes === null) return { refusal: 'certificate-input-not-found' };
  const { length } = derShape(bytes);
  return readDer(length > 0 && length < bytes.length ? bytes.slice(0, length) : bytes);
}

/** Used only when the content says nothing. */
function byLabel(label: string): Refusal {
  if (label.includes('REQUEST')) return 'certificate-input-signing-request';
  if (label === 'PKCS7' || label === 'CMS') return 'certificate-input-pkcs7';
  if (label.includes('PUBLIC KEY')) return 'certificate-input-public-key';
  return 'certificate-input-unreadable';
}

/** Base64 with or without its padding; `null` when it is not base64. A lone last character is dropped. */
function decodeLenient(compact: string): Uint8Array | null {
  const digits = compact.replace(/=+$/, '');
  if (/[^A-Za-z0-9+/]/.test(digits)) return null;
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}

async function settle(candidates: readonly Candidate[], repairs: Set<Repair>): Promise<Result<CertificateInput>> {
  const refused = candidates.flatMap((candidate) => ('refusal' in candidate ? [candidate.refusal] : []));
  const ders = candidates.flatMap((candidate) => ('der' in candidate ? [candidate.der] : []));
  // A key is never overlooked, half a certificate neither; anything else beside a certificate is.
  const grave = refused.find(
    (code) => code === 'certificate-input-private-key' || code === 'certificate-input-incomplete',
  );
  const [first] = refused;
  if (grave !== undefined) return refuse(grave);
  if (ders.length === 0) return refuse(first ?? 'certificate-input-not-found');
  if (refused.length > 0) repairs.add('surrounding-text');

  const certificates: Certificate[] = [];
  for (const der of ders) {
    const parsed = await parseCertificate(der);
    if (!parsed.ok) return parsed;
    const known = certificates.some((one) => one.thumbprintSha256 === parsed.value.thumbprintSha256);
    if (known) repairs.add('duplicate');
    else certificates.push(parsed.value);
  }
  const chain = await orderChain(certificates);
  if ('code' in chain) return { ok: false, finding: chain };
  const [certificate, ...others] = chain;
  if (certificate === undefined) return refuse('certificate-input-not-found');
  return { ok: true, value: { certificate, others, repairs: [...repairs] } };
}

/** More than any authority's chain, and few enough to try every pair. */
const longestChain = 8;

/** The certificate first, then who issued it, and who issued that; a finding when they are not one chain. */
async function orderChain(certificates: readonly Certificate[]): Promise<readonly Certificate[] | Finding> {
  const different = () => finding('certificate-input-different-certificates', { count: certificates.length });
  if (certificates.length > longestChain) return different();
  const issuerOf = async (certificate: Certificate) => {
    for (const other of certificates) {
      if (other !== certificate && (await isIssuedBy(certificate, other))) return other;
    }
    return undefined;
  };
  const issuers = new Map<Certificate, Certificate | undefined>();
  for (const certificate of certificates) issuers.set(certificate, await issuerOf(certificate));
  const issued = new Set(issuers.values());
  const [leaf, another] = certificates.filter((certificate) => !issued.has(certificate));
  if (leaf === undefined || another !== undefined) return different();
  const chain = [leaf];
  for (let next = issuers.get(leaf); next !== undefined && !chain.includes(next); next = issuers.get(next))
    chain.push(next);
  return chain.length === certificates.length ? chain : different();
}

/** Formats that are recognised by their first bytes and hold a certificate at best somewhere inside. */
function documentFormat(bytes: Uint8Array): string | null {
  const starts = (...magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'Word, ZIP';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'Word';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'PDF';
  return null;
}
