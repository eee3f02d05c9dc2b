/** Judges the claims of the new application, against those of the legacy one where there is one. */
import { finding } from './catalogue.ts';
import type { Finding } from './finding.ts';

export interface ApplicationClaims {
  /** Source attribute of the Unique User Identifier, e.g. `user.userprincipalname`. */
  readonly nameIdSource: string;
  /** As Entra names it, e.g. `Email address`; empty when the page does not show it. */
  readonly nameIdFormat: string;
  readonly attributes: readonly { readonly name: string; readonly namespace: string; readonly source: string }[];
}

/** Names under which Alohi reads a new user's name: lower case, without namespace. */
const nameAttributes = ['firstname', 'lastname'] as const;

/**
 * @param legacy claims of the FAX.PLUS application, or `null` where there is none: people keep their accounts only if
 * both applications call them the same.
 * @param userNameSource source attribute of `userName` in the provisioning mapping, or `null` if it is not known yet.
 */
export function checkClaims(
  current: ApplicationClaims,
  legacy: ApplicationClaims | null,
  userNameSource: string | null,
): Finding[] {
  const findings: Finding[] = [];
  if (legacy !== null) {
    if (source(current.nameIdSource) !== source(legacy.nameIdSource)) {
      findings.push(
        finding('claims-name-id-source-differs', { configured: legacy.nameIdSource, received: current.nameIdSource }),
      );
    }
    // The page shows the format only when its row is opened: what was not seen is not judged.
    if (current.nameIdFormat && legacy.nameIdFormat && format(current.nameIdFormat) !== format(legacy.nameIdFormat)) {
      findings.push(
        finding('claims-name-id-format-differs', { configured: legacy.nameIdFormat, received: current.nameIdFormat }),
      );
    }
  }
  if (userNameSource !== null && source(userNameSource) !== source(current.nameIdSource)) {
    findings.push(finding('claims-user-name-differs', { configured: current.nameIdSource, received: userNameSource }));
  }
  return [...findings, ...nameAttributes.flatMap((name) => checkAttribute(name, current, legacy))];
}

function checkAttribute(name: string, current: ApplicationClaims, legacy: ApplicationClaims | null): Finding[] {
  const present = current.attributes.find((attribute) => attribute.name === name);
  if (present === undefined) return [finding('claims-attribute-missing', { name })];
  if (present.namespace.trim() !== '')
    return [finding('claims-attribute-namespace', { name, received: present.namespace })];
  const before = legacy?.attributes.find((attribute) => attribute.name === name);
  if (before === undefined || source(before.source) === source(present.source)) return [];
  return [finding('claims-attribute-differs', { name, configured: before.source, received: present.source })];
}

/** `user.mail`, also where the portal writes `user.mail [nameid-format:emailAddress]` or cuts that off. */
function source(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/\s*\[.*$/, '')
    .replace(/^user\./, '')
    .trim();
}

/** `Email address`, `emailAddress` and the URN are one format. */
function format(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/^urn:.*:/, '')
    .replace(/[^a-z]/g, '');
}
