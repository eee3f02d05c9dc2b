/** Reads the status of a SAML response (core, 3.2.2): the identity provider's own refusal, if it is one. */
import type { FindingCode } from '../checks/catalogue.ts';
import { attribute, ns, onlyChild, plainText } from './xml.ts';

const prefix = 'urn:oasis:names:tc:SAML:2.0:status:';
/** Longest text of somebody else's that is shown again. */
const quotedLength = 300;

export interface Refusal {
  /** Status codes without their prefix, the outer one first: `Requester`, `InvalidNameIDPolicy`. */
  readonly codes: readonly string[];
  /** The message, or else the codes. */
  readonly text: string;
}

/** `null` when the status is success. Reads unsigned bytes: that can only make the verdict worse. */
export function readStatus(response: Element): Refusal | null {
  const status = onlyChild(response, ns.protocol, 'Status');
  const codes: string[] = [];
  let code = status && onlyChild(status, ns.protocol, 'StatusCode');
  // SAML nests two; more are somebody's own, and none of them is read for ever.
  for (let depth = 0; code && depth < 3; depth += 1) {
    codes.push(attribute(code, 'Value')?.replace(prefix, '') ?? '');
    code = onlyChild(code, ns.protocol, 'StatusCode');
  }
  if (codes[0] === 'Success' && codes.length === 1) return null;
  const message = status && plainText(onlyChild(status, ns.protocol, 'StatusMessage'));
  const named = codes.filter((one) => one !== '').join(', ');
  return { codes, text: (message ?? (named === '' ? 'no status' : named)).slice(0, quotedLength) };
}

/** The finding for a refusal: the inner code says more than the outer one. */
export function refusalCode(codes: readonly string[]): Extract<FindingCode, `response-refused${string}`> {
  if (codes.includes('InvalidNameIDPolicy')) return 'response-refused-name-id-policy';
  if (codes.some((code) => ['AuthnFailed', 'NoAuthnContext', 'NoPassive'].includes(code)))
    return 'response-refused-authentication';
  return codes.includes('Requester') ? 'response-refused-requester' : 'response-refused';
}
