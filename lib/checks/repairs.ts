/** Tells what was put right in a certificate before it could be read. */
import type { Repair } from '../saml/pem.ts';
import { finding } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** One finding a repair, in the order in which they were made. */
export function checkRepairs(repairs: readonly Repair[]): Finding[] {
  return repairs.map((repair) => finding(`certificate-repaired-${repair}`));
}
