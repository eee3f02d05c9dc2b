/** Version 1 to 2. What version 1 came to know on its way without saying so gets its first value. */
import type { Upgrade } from './upgrade.ts';

const proofFields = ['subject', 'source', 'tabId', 'responseAt', 'acceptedAt', 'signedBy', 'checks'];

/** A proof in a form that says less proves nothing any more: the sign-in is made again. */
function isWholeProof(proof: unknown): boolean {
  return typeof proof === 'object' && proof !== null && proofFields.every((field) => field in proof);
}

export const from1: Upgrade = {
  snapshot: (stored) => ({
    putBack: null,
    signInEmail: null,
    signInRequest: null,
    privateWindows: null,
    applicationChangedAt: null,
    rebuiltAt: null,
    ...stored,
    signIns: Array.isArray(stored.signIns) ? stored.signIns.filter(isWholeProof) : [],
  }),
  /** The events are the same. */
  entry: (stored) => stored,
};
