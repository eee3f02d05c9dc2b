/**
 * Reads a certificate from whatever an administrator drops or pastes, and names what it is when it is something else.
 */
import { refuse } from '../checks/catalogue.ts';
import type { Result } from '../checks/finding.ts';
import type { Certificate } from './certificate.ts';
import { type Candidate, decodeLenient, readBare, readBlock, readDer } from './certificate-candidate.ts';
import { readChain } from './certificate-chain.ts';
import { derShape } from './der-shape.ts';
import { documentFormat, isMetadata, isPrivateKeyText, somethingElse } from './other-input.ts';
import { compactBase64, findBlocks, normalizeText, type Repair } from './pem.ts';
import { decodeText, exceedsLimit, inputLimitKiB } from './text.ts';

export type { Repair } from './pem.ts';

export interface CertificateInput {
  readonly certificate: Certificate;
  /** The authorities that issued it, nearest first, when a chain was handed over. */
  readonly others: readonly Certificate[];
  readonly repairs: readonly Repair[];
}

/**
 * Reads PEM with or without its armour, a chain, or raw DER, up to 1 MiB. Never throws, and takes time in proportion
 * to the input. A private key is refused, and no finding holds any part of what was handed over.
 */
export async function readCertificateInput(input: string | Uint8Array): Promise<Result<CertificateInput>> {
  if (exceedsLimit(input)) return refuse('certificate-input-too-large', { limitKiB: inputLimitKiB });
  const repairs = new Set<Repair>();
  if (typeof input === 'string') return readText(input, repairs);
  const foreign = documentFormat(input);
  if (foreign !== null) return refuse('certificate-input-document', { format: foreign });
  if (isDer(input)) {
    repairs.add('raw');
    return settle([readDer(withoutTail(input))], repairs);
  }
  const decoded = decodeText(input);
  if (decoded.encoding === 'utf-16') repairs.add('utf-16');
  if (decoded.byteOrderMark) repairs.add('byte-order-mark');
  return readText(decoded.text, repairs);
}

/** A text may begin with the character 0, which is the tag of a sequence, but has no second byte above 127. */
function isDer(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && ((bytes[1] ?? 0) >= 0x80 || derShape(bytes).shape !== 'unknown');
}

/** Zero, line ends, the end of a text in DOS, blank: what a transfer puts behind the structure. */
const filler = [0x00, 0x0a, 0x0d, 0x1a, 0x20];

function withoutTail(bytes: Uint8Array): Uint8Array {
  const { length } = derShape(bytes);
  const isFiller =
    length > 0 && bytes.length - length <= 4 && bytes.subarray(length).every((byte) => filler.includes(byte));
  return isFiller ? bytes.subarray(0, length) : bytes;
}

async function readText(input: string, repairs: Set<Repair>): Promise<Result<CertificateInput>> {
  if (/^\s*\{\\rtf/.test(input)) return refuse('certificate-input-document', { format: 'RTF' });
  const text = normalizeText(input, repairs);
  const trimmed = text.trim();
  if (trimmed === '') return refuse('certificate-input-empty');
  // First of all, whatever else is there: a private key is not looked at any further.
  if (isPrivateKeyText(text)) return refuse('certificate-input-private-key');
  const blocks = findBlocks(text, repairs);
  if (blocks.length > 0)
    return settle(
      blocks.map((block) => readBlock(text, block, repairs)),
      repairs,
    );

  const element = certificateElement(text);
  if (element !== null) {
    repairs.add('xml-element');
    return settle([readBare(element)], repairs);
  }
  const other = somethingElse(trimmed);
  if (other !== null) return { ok: false, finding: other };
  return readWithoutArmour(trimmed, repairs);
}

/** Content of the first `X509Certificate`, unless a document is around it that is read elsewhere. */
function certificateElement(text: string): string | null {
  if (isMetadata(text)) return null;
  return /<(?:[\w-]{1,40}:)?X509Certificate\b[^<>]{0,400}>([^<]*)<\//.exec(text)?.[1] ?? null;
}

/** Bare base64, perhaps with prose around it, perhaps base64 of a whole PEM file. */
async function readWithoutArmour(text: string, repairs: Set<Repair>): Promise<Result<CertificateInput>> {
  const encodedPem = /^LS0tLS1CRUdJTi[A-Za-z0-9+/\s]+=*$/.test(text) ? decodeLenient(compactBase64(text)) : null;
  if (encodedPem !== null) {
    repairs.add('double-base64');
    return readText(decodeText(encodedPem).text, repairs);
  }
  repairs.add('armour-missing');
  const start = startOfDer(text);
  if (start === null) return refuse('certificate-input-not-found');
  const bare = text.slice(start);
  const read = readBare(bare);
  if (start > 0) repairs.add('surrounding-text');
  if (/\n[ \t]/.test(bare)) repairs.add('indentation');
  return settle([read], repairs);
}

/** Words to try: in prose, only names in capital letters begin like base64 of DER. */
const mostStarts = 200;

/** Where base64 of a known structure begins. The first byte is 30, which makes an M and a letter up to P. */
function startOfDer(text: string): number | null {
  let tried = 0;
  for (const match of text.matchAll(/(?<![A-Za-z0-9+/])M[A-P][A-Za-z0-9+/]{10}/g)) {
    const beginning = compactBase64(text.slice(match.index, match.index + 200));
    const bytes = decodeLenient(/^[A-Za-z0-9+/]*/.exec(beginning)?.[0] ?? '');
    if (bytes !== null && derShape(bytes).shape !== 'unknown') return match.index;
    tried += 1;
    if (tried === mostStarts) return null;
  }
  return null;
}

async function settle(candidates: readonly Candidate[], repairs: Set<Repair>): Promise<Result<CertificateInput>> {
  const refused = candidates.flatMap((candidate) => ('refusal' in candidate ? [candidate.refusal] : []));
  const ders = candidates.flatMap((candidate) => ('der' in candidate ? [candidate.der] : []));
  // A key is never overlooked, half a certificate neither; anything else beside a certificate is.
  const grave = refused.find(
    ({ code }) => code === 'certificate-input-private-key' || code === 'certificate-input-incomplete',
  );
  const told = grave ?? (ders.length === 0 ? refused[0] : undefined);
  if (told !== undefined) return { ok: false, finding: told.finding() };
  if (refused.length > 0) repairs.add('surrounding-text');
  const chain = await readChain(ders, repairs);
  if (!chain.ok) return chain;
  const [certificate, ...others] = chain.value;
  return { ok: true, value: { certificate, others, repairs: [...repairs] } };
}
