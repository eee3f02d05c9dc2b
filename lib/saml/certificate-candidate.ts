/** One block of text or bytes that may be a certificate: its DER, or why it is none. Nothing is parsed here. */
import { type FindingCode, finding } from '../checks/catalogue.ts';
import type { Finding } from '../checks/finding.ts';
import { derFault } from './der-fault.ts';
import { type DerShape, derShape } from './der-shape.ts';
import { type Block, compactBase64, firstStrayCharacter, type Repair } from './pem.ts';
import { bytesOf } from './text.ts';

/** Why something is no certificate. The finding is made when it is told: looking for the place takes time. */
export interface Refusal {
  readonly code: FindingCode;
  readonly finding: () => Finding;
}

export type Candidate = { readonly der: Uint8Array } | { readonly refusal: Refusal };

/** Codes that show no values. */
type PlainCode = Extract<
  FindingCode,
  `certificate-input-${'incomplete' | 'not-found' | 'private-key' | 'signing-request' | 'pkcs7' | 'pkcs12' | 'public-key'}`
>;

const plain = (code: PlainCode): Candidate => ({ refusal: { code, finding: () => finding(code) } });

const named: Readonly<Record<Exclude<DerShape, 'certificate' | 'unknown'>, PlainCode>> = {
  'private-key': 'certificate-input-private-key',
  'signing-request': 'certificate-input-signing-request',
  'public-key': 'certificate-input-public-key',
  pkcs7: 'certificate-input-pkcs7',
  pkcs12: 'certificate-input-pkcs12',
};

/** Too few bytes to see what they begin. */
const undecided = 16;

/** Judges bytes by their first tags and the length they claim. */
export function readDer(bytes: Uint8Array): Candidate {
  const { shape, length } = derShape(bytes);
  const isCutOff = bytes.length < length;
  if (shape === 'certificate') return isCutOff ? plain('certificate-input-incomplete') : { der: bytes };
  if (shape !== 'unknown') return plain(named[shape]);
  return isCutOff && bytes.length < undecided ? plain('certificate-input-incomplete') : unreadable(bytes);
}

/** Judges an armoured block of `text`. */
export function readBlock(text: string, block: Block, repairs: Set<Repair>): Candidate {
  const compact = compactBase64(block.body);
  const bytes = decodeLenient(compact);
  if (bytes === null) {
    if (!block.complete) return readBare(block.body);
    return byLabel(block.label) ?? strayCharacter(text, block);
  }
  if (!block.complete) repairs.add('armour-incomplete');
  const candidate = bytes.length === 0 ? (byLabel(block.label) ?? unreadable(bytes)) : readDer(bytes);
  const isUnreadable = 'refusal' in candidate && candidate.refusal.code === 'certificate-input-unreadable';
  // Whoever lost a line of armour may well have lost the beginning of what is in it.
  return isUnreadable && !block.complete ? plain('certificate-input-incomplete') : candidate;
}

/** The certificate says itself how long it is: what follows in the text is not looked at. */
export function readBare(text: string): Candidate {
  const compact = /^[A-Za-z0-9+/]*={0,2}/.exec(compactBase64(text))?.[0] ?? '';
  const bytes = decodeLenient(compact);
  if (bytes === null || bytes.length === 0) return plain('certificate-input-not-found');
  const { length } = derShape(bytes);
  return readDer(length > 0 && length < bytes.length ? bytes.slice(0, length) : bytes);
}

/** Base64 with or without its padding; `null` when it is not base64. A lone last character is dropped. */
export function decodeLenient(compact: string): Uint8Array | null {
  let end = compact.length;
  while (compact[end - 1] === '=') end -= 1;
  const digits = compact.slice(0, end);
  if (/[^A-Za-z0-9+/]/.test(digits)) return null;
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return bytesOf(atob(whole));
}

function unreadable(bytes: Uint8Array): Candidate {
  const code = 'certificate-input-unreadable';
  const at = () => derFault(bytes) ?? { part: 'Certificate', offset: 0 };
  return { refusal: { code, finding: () => finding(code, { ...at() }) } };
}

function strayCharacter(text: string, block: Block): Candidate {
  const code = 'certificate-input-stray-character';
  const at = () => firstStrayCharacter(text, block) ?? { line: 1, column: 1 };
  return { refusal: { code, finding: () => finding(code, { ...at() }) } };
}

/** Used only when the content says nothing. */
function byLabel(label: string): Candidate | null {
  if (label.includes('REQUEST')) return plain('certificate-input-signing-request');
  if (label === 'PKCS7' || label === 'CMS') return plain('certificate-input-pkcs7');
  return label.includes('PUBLIC KEY') ? plain('certificate-input-public-key') : null;
}
