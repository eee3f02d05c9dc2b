import type { ApplicationFacts, ApplicationRole } from './application.ts';
import type { JournalEntry, MigrationEvent } from './events.ts';
import { type Migration, newMigration } from './migration.ts';
import { changesSignIn, reduceSignIn } from './reduce-sign-in.ts';

/**
 * The snapshot after one more event. Pure: the same journal always gives the same migration.
 * @throws never; an event that does not fit the state leaves it as it is.
 */
export function reduce(migration: Migration | null, { at, event }: JournalEntry): Migration | null {
  if (event.type === 'started') return newMigration({ ...event, at });
  return migration && apply(migration, at, event);
}

function apply(m: Migration, at: string, event: Exclude<MigrationEvent, { type: 'started' }>): Migration {
  switch (event.type) {
    case 'tenant-seen':
      // Once confirmed, another directory in a tab is a finding, not a change of mind.
      return m.tenantConfirmed ? m : { ...m, tenant: { id: event.id, name: event.name } };
    case 'tenant-confirmed':
      return m.tenant ? { ...m, tenantConfirmed: true } : m;
    case 'stock-taken':
      return { ...m, stock: { at, objectIds: event.objectIds } };
    case 'application-found':
      return withApplication(m, event.role, {
        ...(m[event.role]?.objectId === event.objectId ? m[event.role] : {}),
        objectId: event.objectId,
        appId: event.appId,
        name: event.name,
        ...(event.identifier ? { identifier: event.identifier } : {}),
      });
    case 'facts-read': {
      const known = m[event.role];
      if (!known) return m;
      const changed = { ...known, ...event.facts };
      // Another thumbprint on the page: the certificate held is no longer the one Entra signs with.
      if (known.certificate && changed.thumbprint && changed.thumbprint !== known.certificate.thumbprintSha1) {
        delete changed.certificate;
      }
      const next = withApplication(m, event.role, changed);
      return event.role === 'target' && changesSignIn(known, event.facts)
        ? { ...next, applicationChangedAt: at }
        : next;
    }
    case 'certificate-taken': {
      const known = m[event.role];
      if (!known) return m;
      const { certificate, metadata } = event;
      const taken = { ...known, certificate, ...(metadata ? { metadata } : {}) };
      return { ...withApplication(m, event.role, taken), refused: [] };
    }
    case 'roster-read': {
      const known = m[event.role];
      return known
        ? withApplication(m, event.role, {
            ...known,
            roster: { count: event.count, completeness: event.completeness, at },
          })
        : m;
    }
    case 'roster-confirmed': {
      const known = m[event.role];
      return known?.roster
        ? withApplication(m, event.role, { ...known, roster: { ...known.roster, completeness: 'complete', at } })
        : m;
    }
    case 'input-refused':
      return { ...m, refused: event.findings };
    case 'refusal-cleared':
      return { ...m, refused: [] };
    case 'people-listed':
      return { ...m, people: event.people };
    case 'order-chosen':
      return { ...m, order: event.order };
    case 'password-seen':
      return { ...m, passwordSeen: { tabId: event.tabId, at } };
    case 'password-void':
      return { ...m, passwordSeen: null };
    case 'way-back-proven':
      return { ...m, passwordSeen: null, wayBack: { email: event.email, at, seen: event.seen } };
    case 'bypass-seen':
      return { ...m, bypass: { label: event.label, on: event.on } };
    case 'configuration-captured':
      // The first capture is the one to put back; what the assistant filled itself must not replace it.
      return m.previous ? m : { ...m, previous: { configuration: event.configuration, at } };
    case 'configuration-filled':
      return { ...m, filled: { configuration: event.configuration, at } };
    case 'configuration-saved':
      return { ...m, savedAt: at };
    case 'second-dashboard-verified':
      return { ...m, secondDashboardAt: at };
    case 'put-back-begun':
      return m.previous ? { ...m, putBack: { at, filledAt: null, leftAt: null } } : m;
    case 'put-back-filled':
      return m.putBack ? { ...m, putBack: { ...m.putBack, filledAt: at, leftAt: null } } : m;
    case 'put-back-left':
      return m.putBack ? { ...m, putBack: { ...m.putBack, leftAt: at } } : m;
    case 'put-back-saved': {
      const { next: _insisted, ...overrides } = m.overrides;
      return { ...m, putBack: null, filled: null, savedAt: null, secondDashboardAt: null, signIns: [], overrides };
    }
    case 'put-back-cancelled':
      return { ...m, putBack: null };
    case 'credentials-read':
      return {
        ...m,
        credentials: {
          tenantUrl: event.tenantUrl,
          handle: event.handle,
          automaticallyAddsUsers: event.automaticallyAddsUsers,
          at,
        },
      };
    case 'credentials-lost':
      return { ...m, credentials: null };
    case 'credentials-filled':
      return { ...m, credentialsFilledAt: at, connection: null };
    case 'connection-tested':
      return { ...m, connection: { outcome: event.outcome, text: event.text, at } };
    case 'provisioning-saved':
      return { ...m, provisioningSavedAt: at };
    case 'pilot-provisioned':
      return { ...m, pilot: { text: event.text, at } };
    case 'provisioning-started':
      return { ...m, provisioningStartedAt: at };
    case 'cycle-seen':
      return { ...m, cycle: { text: event.text, healthy: event.healthy, at } };
    case 'sign-in-watched':
    case 'sign-in-email-typed':
    case 'sign-in-requested':
    case 'response-verified':
    case 'response-pasted':
    case 'response-void':
    case 'sign-in-accepted':
    case 'sign-in-failed':
    case 'private-windows-seen':
      return reduceSignIn(m, at, event);
    case 'legacy-disabled':
      return { ...m, legacyDisabledAt: m.legacyDisabledAt ?? at };
    case 'legacy-enabled': {
      const { rest: _cutShort, ...overrides } = m.overrides;
      return { ...m, legacyDisabledAt: null, overrides };
    }
    case 'report-saved':
      return { ...m, reportSavedAt: at };
    case 'legacy-deleted':
      return { ...m, legacyDeletedAt: at };
    case 'acknowledged':
      return {
        ...m,
        acknowledged: [...m.acknowledged, { code: event.code, subject: event.subject, params: event.params, at }],
      };
    case 'overridden':
      return { ...m, overrides: { ...m.overrides, [event.gate]: { reason: event.reason, at } } };
    case 'done-by-hand':
      return { ...m, byHand: { ...m.byHand, [event.step]: { reason: event.reason, at } } };
    case 'paused':
      return { ...m, paused: true };
    case 'resumed':
      return { ...m, paused: false };
    case 'finished':
      return { ...m, finishedAt: at };
    case 'rebuilt':
      // Said anew, also to whoever has been told of an earlier time.
      return {
        ...m,
        rebuiltAt: at,
        acknowledged: m.acknowledged.filter(({ code }) => code !== 'state-rebuilt'),
      };
  }
}

function withApplication(m: Migration, role: ApplicationRole, facts: ApplicationFacts): Migration {
  return role === 'legacy' ? { ...m, legacy: facts } : { ...m, target: facts };
}
