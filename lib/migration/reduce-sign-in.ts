/** What the events of a watched sign-in do to the migration. Pure, like all of `reduce.ts`. */
import type { ApplicationFacts } from './application.ts';
import type { MigrationEvent } from './events.ts';
import type { Migration, SignInProof } from './migration.ts';

type SignInEvent = Extract<
  MigrationEvent,
  {
    type:
      | 'sign-in-watched'
      | 'sign-in-email-typed'
      | 'sign-in-requested'
      | 'response-verified'
      | 'response-pasted'
      | 'response-void'
      | 'sign-in-accepted'
      | 'sign-in-failed'
      | 'private-windows-seen';
  }
>;

export function reduceSignIn(m: Migration, at: string, event: SignInEvent): Migration {
  switch (event.type) {
    case 'sign-in-watched':
      return { ...m, watchingUntil: event.until, refused: [], signInEmail: null, signInRequest: null };
    case 'sign-in-email-typed':
      return { ...m, signInEmail: { tabId: event.tabId, email: event.email } };
    case 'sign-in-requested':
      return { ...m, signInRequest: { tabId: event.tabId, id: event.id } };
    case 'response-verified': {
      const { subject, signedBy, checks, tabId } = event;
      const proof = { subject, source: 'observed', tabId, responseAt: at, acceptedAt: null, signedBy, checks } as const;
      return { ...m, signIns: [...without(m.signIns, subject), proof] };
    }
    case 'response-pasted': {
      const { subject, signedBy, checks, issuedAt } = event;
      const proof = { subject, source: 'pasted', tabId: null, responseAt: issuedAt, acceptedAt: null } as const;
      return { ...m, refused: [], signIns: [...without(m.signIns, subject), { ...proof, signedBy, checks }] };
    }
    case 'response-void':
      return { ...m, signIns: m.signIns.filter((proof) => !isAwaited(proof, event.tabId)) };
    case 'sign-in-accepted':
      return {
        ...m,
        watchingUntil: null,
        signInEmail: null,
        signInRequest: null,
        refused: [],
        signIns: m.signIns.map((proof) =>
          proof.subject === event.subject && isAwaited(proof) ? { ...proof, acceptedAt: at } : proof,
        ),
      };
    case 'sign-in-failed':
      return {
        ...m,
        refused: event.findings,
        signIns: event.final ? m.signIns.filter((proof) => !isAwaited(proof, event.tabId)) : m.signIns,
      };
    case 'private-windows-seen':
      return { ...m, privateWindows: event.allowed };
  }
}

/** Is the dashboard's answer to this response still to come (in this tab)? */
function isAwaited(proof: SignInProof, tabId = proof.tabId): boolean {
  return proof.source === 'observed' && proof.acceptedAt === null && proof.tabId === tabId;
}

/** Of one person, the latest response replaces those that nobody accepted. */
function without(signIns: readonly SignInProof[], subject: string): SignInProof[] {
  return signIns.filter((proof) => proof.acceptedAt !== null || proof.subject !== subject);
}

/** What a sign-in depends on in Entra, as far as its pages show it. */
const signInFacts = ['identifier', 'replyUrl', 'loginUrl', 'entraIdentifier', 'thumbprint', 'claims'] as const;

/** Whether what is read now contradicts what was known: reading something for the first time changes nothing. */
export function changesSignIn(known: ApplicationFacts, read: Partial<ApplicationFacts>): boolean {
  return signInFacts.some(
    (fact) =>
      known[fact] !== undefined &&
      read[fact] !== undefined &&
      JSON.stringify(known[fact]) !== JSON.stringify(read[fact]),
  );
}
