/** What is bundled to be measured: the three readers of the background, and the same verification without its rules. */
export { parseCertificate } from '../lib/saml/certificate.ts';
export { readFederationMetadata } from '../lib/saml/metadata.ts';
export { readResponse } from '../lib/saml/response.ts';
export { verifyWithoutRules } from './without-rules.ts';
