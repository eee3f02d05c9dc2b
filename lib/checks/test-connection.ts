/** Judges what Entra says after Test Connection. Success is its own sentence, never the absence of an error. */
import { finding } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** The most that is quoted of a text nobody knows. */
const quotedLength = 300;

/** @param text all of the notification: title, sentence, error code, details; in any order, with any white space. */
export function checkTestConnection(text: string): Finding[] {
  const said = text.replace(/\s+/g, ' ').trim();
  const status = /Response Status Code:\s*(\w+)/i.exec(said)?.[1] ?? '-';
  // The code says more than the sentence before it, which is the same for several codes.
  if (/CredentialValidationFailure/i.test(said)) return [finding('test-connection-refused', { status })];
  if (/Unable to connect to (?:the )?remote server/i.test(said)) return [finding('test-connection-unreachable')];
  if (/unexpected response from your application/i.test(said))
    return [finding('test-connection-unexpected-response', { status })];
  if (/CredentialValidationUnavailable/i.test(said)) return [finding('test-connection-unavailable')];
  if (/An error occurred while sending the request/i.test(said)) return [finding('test-connection-unreachable')];
  if (/appear to have entered invalid credentials/i.test(said)) return [finding('test-connection-invalid-credentials')];
  if (/supplied credentials are authorized to enable provisioning/i.test(said))
    return [finding('test-connection-succeeded')];
  return [finding('test-connection-unknown', { received: quote(said) })];
}

/** The beginning of the text, without anything that could be a secret the other side echoed. */
function quote(said: string): string {
  return withoutSecrets(said).slice(0, quotedLength);
}

/** A text of the other side that may be kept: whatever could be an echoed secret is left out. */
export function withoutSecrets(said: string): string {
  const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  return said
    .replace(/\bBearer\s+\S+/gi, 'Bearer …')
    .replace(/[\w+/=.~-]{24,}/g, (run) => (guid.test(run) || /^[A-Za-z]+$/.test(run) ? run : '…'));
}
