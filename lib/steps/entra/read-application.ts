/** What the SAML-based Sign-on page and the claims page say about an application, as events. Only news. */
import type { ApplicationFacts, ApplicationRole, ClaimFacts } from '../../migration/application.ts';
import type { MigrationEvent } from '../../migration/events.ts';
import type { Locator } from '../../protocol/locator.ts';
import type { Page } from '../step.ts';
import { additionalClaims, requiredClaims } from './pages/claims.ts';
import * as sso from './pages/single-sign-on.ts';

type Facts = Extract<MigrationEvent, { type: 'facts-read' }>['facts'];

/** The cards of the page. Values not read are left out, never emptied. */
export function readSignOnPage(page: Page, role: ApplicationRole, known: ApplicationFacts | null): MigrationEvent[] {
  const identifier = page.value(sso.identifier.id);
  const metadataUrl = page.value(sso.metadataUrl.id);
  if (!identifier) return [];
  // The metadata address carries the application's id: cards of another application are not read as this one's. Only
  // the address itself is noted, so that a finding can say whose it is. One without an id is the tenant's and nobody's.
  if (metadataUrl && applicationIdOf(metadataUrl) !== known?.appId)
    return role === 'target' && applicationIdOf(metadataUrl) !== null ? news(role, { metadataUrl }, known) : [];
  const facts: Facts = { ssoMode: 'saml' };
  if (/^https?:\/\//.test(identifier)) facts.identifier = identifier;
  const replyUrl = page.value(sso.replyUrl.id);
  if (replyUrl && /^https?:\/\//.test(replyUrl)) facts.replyUrl = replyUrl;
  const thumbprint = page.value(sso.thumbprint.id);
  if (metadataUrl) facts.metadataUrl = metadataUrl;
  if (metadataUrl && thumbprint) facts.thumbprint = thumbprint.toUpperCase();
  const loginUrl = page.value(sso.loginUrl.id);
  if (loginUrl) facts.loginUrl = loginUrl;
  const entraIdentifier = page.value(sso.entraIdentifier.id);
  if (entraIdentifier) facts.entraIdentifier = entraIdentifier;
  return news(role, facts, known);
}

/** What the page must show that is not known yet. */
export function unreadValues(known: ApplicationFacts | null): readonly Locator[] {
  const wanted = [
    [sso.identifier, known?.identifier],
    [sso.metadataUrl, known?.metadataUrl],
    [sso.thumbprint, known?.thumbprint],
    [sso.loginUrl, known?.loginUrl],
    [sso.entraIdentifier, known?.entraIdentifier],
  ] as const;
  return wanted.flatMap(([locator, value]) => (value === undefined ? [locator] : []));
}

function applicationIdOf(metadataUrl: string): string | null {
  return URL.parse(metadataUrl)?.searchParams.get('appid')?.toLowerCase() ?? null;
}

/** Rows "Claim name / Type / Value": the value of the required claim carries the format in brackets. */
export function readClaimsPage(page: Page, role: ApplicationRole, known: ApplicationFacts | null): MigrationEvent[] {
  const required = page.located(requiredClaims.id)?.rows?.[0];
  const additional = page.located(additionalClaims.id)?.rows;
  const value = required?.at(2);
  if (!value || !additional || additional.length === 0) return [];
  const source = /^\s*([\w.]+)/.exec(value)?.[1];
  if (!source) return [];
  const named = (name: string) =>
    additional
      .find((row) => row[0]?.trim().toLowerCase() === name)
      ?.at(2)
      ?.trim() ?? null;
  const claims: ClaimFacts = {
    nameIdSource: source,
    nameIdFormat: /\[([^\]]+)\]?/.exec(value)?.[1]?.trim() ?? '',
    firstname: named('firstname'),
    lastname: named('lastname'),
  };
  return news(role, { claims }, known);
}

export function news(role: ApplicationRole, facts: Facts, known: ApplicationFacts | null): MigrationEvent[] {
  const old: Record<string, unknown> = { ...known };
  const changed = Object.entries(facts).some(([key, value]) => JSON.stringify(old[key]) !== JSON.stringify(value));
  return changed ? [{ type: 'facts-read', role, facts }] : [];
}
