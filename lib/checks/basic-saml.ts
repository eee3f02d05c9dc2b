/** Judges the Basic SAML Configuration of the new application in Entra. */
import { finding } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { alohiSso, isIdentityProviderAddress, legacyFaxPlus } from './well-known.ts';

/** As the page lists them, untrimmed. */
export interface BasicSamlConfiguration {
  readonly identifiers: readonly string[];
  readonly replyUrls: readonly string[];
}

/** Alohi's Identifier and Reply URL must be among those listed, exactly; further ones are nobody's business here. */
export function checkBasicSaml({ identifiers, replyUrls }: BasicSamlConfiguration): Finding[] {
  const swapped = identifiers.some(is(alohiSso.replyUrl)) && replyUrls.some(is(alohiSso.entityId));
  return swapped ? [finding('basic-saml-swapped')] : [...checkIdentifiers(identifiers), ...checkReplyUrls(replyUrls)];
}

function checkIdentifiers(identifiers: readonly string[]): Finding[] {
  const configured = alohiSso.entityId;
  if (identifiers.includes(configured)) return [];
  const [received] = identifiers.filter((value) => value.trim() !== '');
  if (received === undefined) return [finding('identifier-missing', { configured })];
  if (identifiers.some(is(configured))) return [finding('identifier-blanks', { configured })];
  if (is(legacyFaxPlus.entityId)(received)) return [finding('identifier-of-legacy', { configured, received })];
  if (isIdentityProviderAddress(received))
    return [finding('identifier-of-identity-provider', { configured, received })];
  return [finding('identifier-differs', { configured, received })];
}

function checkReplyUrls(replyUrls: readonly string[]): Finding[] {
  const configured = alohiSso.replyUrl;
  if (replyUrls.includes(configured)) return [];
  const [received] = replyUrls.filter((value) => value.trim() !== '');
  if (received === undefined) return [finding('reply-url-missing', { configured })];
  if (replyUrls.some(is(configured))) return [finding('reply-url-blanks', { configured })];
  if (is(legacyFaxPlus.replyUrl)(received)) return [finding('reply-url-of-legacy', { configured, received })];
  if (isIdentityProviderAddress(received)) return [finding('reply-url-of-identity-provider', { configured, received })];
  return [finding('reply-url-differs', { configured, received })];
}

/** The same but for white space. */
function is(expected: string): (value: string) => boolean {
  return (value) => value.replace(/\s+/g, '') === expected;
}
