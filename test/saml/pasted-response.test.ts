import { expect, it } from 'vitest';
import { pastedResponse } from '../../lib/saml/pasted-response.ts';

const xml = '<samlp:Response>é</samlp:Response>';
const base64 = Buffer.from(xml, 'utf8').toString('base64');

it.each([
  ['the value alone', `  ${base64}\n`],
  ['the value in quotation marks', `"${base64}"`],
  ['the form as it was sent', `SAMLResponse=${encodeURIComponent(base64)}&RelayState=x`],
  ['the form with RelayState first', `RelayState=x&SAMLResponse=${encodeURIComponent(base64)}`],
  ['the form as tools list it', `RelayState: x\nSAMLResponse: ${base64}`],
  ['the value, percent-encoded', encodeURIComponent(base64)],
  ['the XML of a decoder', xml],
])('takes %s', (_name, given) => {
  expect(pastedResponse(given)).toBe(base64);
  expect(pastedResponse(new TextEncoder().encode(given))).toBe(base64);
});

it('leaves what it cannot make out to its reader', () => {
  expect(pastedResponse('%E0%A4%A')).toBe('%E0%A4%A');
  expect(pastedResponse('')).toBe('');
});
