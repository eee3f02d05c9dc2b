/**
 * Explains the error that Entra shows instead of signing somebody in. Codes and their wording: Microsoft's “Microsoft
 * Entra authentication and authorization error codes”; the number is the same in every language, the text is not.
 */
import { type FindingCode, finding } from './catalogue.ts';
import type { Finding } from './finding.ts';

type EntraErrorCode = Extract<FindingCode, `entra-error-${string}`>;

const meanings: Readonly<Record<string, EntraErrorCode>> = {
  '50105': 'entra-error-not-assigned',
  '70001': 'entra-error-application-not-found',
  '700016': 'entra-error-application-not-found',
  '650056': 'entra-error-misconfigured',
  '50011': 'entra-error-reply-url',
  '75005': 'entra-error-request-invalid',
  '75011': 'entra-error-authentication-method',
  '750054': 'entra-error-request-missing',
  '50003': 'entra-error-no-signing-key',
  '7000112': 'entra-error-application-disabled',
  '90002': 'entra-error-tenant-not-found',
  '50020': 'entra-error-other-tenant-account',
  '53000': 'entra-error-conditional-access',
  '53001': 'entra-error-conditional-access',
  '53002': 'entra-error-conditional-access',
  '53003': 'entra-error-conditional-access',
};

/** Longest part of Entra's text that is shown again. */
const quotedLength = 300;

/** The finding for the first code in `text`; `null` when there is none. Never throws. */
export function explainEntraError(text: string): Finding | null {
  const match = /AADSTS(\d{4,8})/.exec(text);
  if (match === null) return null;
  const received = text
    .slice(match.index, match.index + quotedLength)
    .replace(/\s+/g, ' ')
    .trim();
  return finding(meanings[match[1] ?? ''] ?? 'entra-error-other', { received });
}
