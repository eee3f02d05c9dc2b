/** How a proof names the person who signed in: told apart and recognised again, but not written down. */
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of the person's address (NameID or e-mail; letter case does not count) with the migration's id as salt,
 * upper-case hexadecimal. Whoever has the address can recompute it; it is not a secret, only no directory of people.
 */
export function subjectOf(migrationId: string, address: string): string {
  const bytes = sha256(new TextEncoder().encode(`${migrationId}\n${address.trim().toLowerCase()}`));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
