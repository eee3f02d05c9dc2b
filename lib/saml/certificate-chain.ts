/** Several certificates in one file: a chain, or a question that nobody but the administrator can answer. */
import { finding, refuse } from '../checks/catalogue.ts';
import type { Finding, Result } from '../checks/finding.ts';
import { type Certificate, parseCertificate } from './certificate.ts';
import { isIssuedBy } from './certificate-signature.ts';
import type { Repair } from './pem.ts';
import { encodeBase64 } from './text.ts';

/** More than any authority's chain, and few enough to try every pair. */
const longestChain = 8;

/**
 * Parses the certificates and puts them in order: the one that is meant first, then who issued it, and who issued that.
 * The same one twice counts once. Refused when they are not one chain.
 */
export async function readChain(
  ders: readonly Uint8Array[],
  repairs: Set<Repair>,
): Promise<Result<readonly [Certificate, ...Certificate[]]>> {
  const different = [...new Map(ders.map((der) => [encodeBase64(der), der])).values()];
  if (different.length < ders.length) repairs.add('duplicate');
  if (different.length > longestChain)
    return refuse('certificate-input-different-certificates', { count: different.length });
  const certificates: Certificate[] = [];
  for (const der of different) {
    const parsed = await parseCertificate(der);
    if (!parsed.ok) return parsed;
    certificates.push(parsed.value);
  }
  const chain = await orderChain(certificates);
  if ('code' in chain) return { ok: false, finding: chain };
  const [certificate, ...others] = chain;
  if (certificate === undefined) return refuse('certificate-input-not-found');
  return { ok: true, value: [certificate, ...others] };
}

async function orderChain(certificates: readonly Certificate[]): Promise<readonly Certificate[] | Finding> {
  const different = () => finding('certificate-input-different-certificates', { count: certificates.length });
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
