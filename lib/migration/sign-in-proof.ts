/** Which sign-ins prove something now. A proof has two halves, and both must be newer than the last change. */
import type { MigrationContext } from './context.ts';
import type { SignInProof } from './migration.ts';
import { subjectOf } from './subject.ts';

/** Since when nothing that a sign-in depends on was seen to change, on either side (ISO); empty when nothing was. */
function lastChange({ migration: { savedAt, applicationChangedAt } }: MigrationContext): string {
  return [savedAt ?? '', applicationChangedAt ?? ''].sort().at(-1) ?? '';
}

/** Both halves: the response verified on its way, and the dashboard seen to accept it. */
function signInsThatCount(context: MigrationContext): SignInProof[] {
  const since = lastChange(context);
  return context.migration.signIns.filter((proof) => proof.acceptedAt !== null && proof.responseAt > since);
}

/** Whether this proof is from before a later change: it is shown, but counts no more. */
export function isOutdated(proof: SignInProof, context: MigrationContext): boolean {
  return proof.responseAt <= lastChange(context);
}

/** Subject of the administrator, known from the way back in; `null` when that was never proven. */
export function administratorSubject({ migration }: MigrationContext): string | null {
  return migration.wayBack && subjectOf(migration.id, migration.wayBack.email);
}

export function administratorSignedIn(context: MigrationContext): boolean {
  const administrator = administratorSubject(context);
  return signInsThatCount(context).some(({ subject }) => subject === administrator);
}

export function ordinaryUserSignedIn(context: MigrationContext): boolean {
  return isOrdinary(signInsThatCount(context), context);
}

function isOrdinary(proofs: readonly SignInProof[], context: MigrationContext): boolean {
  const administrator = administratorSubject(context);
  const people = new Set(proofs.map(({ subject }) => subject));
  // Without knowing who the administrator is, only a second person shows an ordinary one.
  return administrator === null ? people.size > 1 : [...people].some((subject) => subject !== administrator);
}

/**
 * The weaker proof: a response handed over by the administrator, good in itself and issued after the last change.
 * Nobody saw that the dashboard took it; it lets the walk go on, and does not open the gate before deleting.
 */
export function pastedSignIn(context: MigrationContext, who: 'administrator' | 'ordinary'): boolean {
  const since = lastChange(context);
  const pasted = context.migration.signIns.filter((proof) => proof.source === 'pasted' && proof.responseAt > since);
  if (who === 'ordinary') return isOrdinary(pasted, context);
  const administrator = administratorSubject(context);
  return pasted.some(({ subject }) => subject === administrator);
}
