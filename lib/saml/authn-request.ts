/** Reads the AuthnRequest with which a service provider sends the browser to the Login URL (HTTP-Redirect binding). */
import { parseAddress } from '../checks/address.ts';
import { refuse } from '../checks/catalogue.ts';
import type { Result } from '../checks/finding.ts';
import { decodeBase64, decodeText, inputLimitBytes } from './text.ts';
import { attribute, isElement, ns, onlyChild, parseXml, plainText } from './xml.ts';

/** Not signed by anybody: good for saying which exchange a response belongs to, for nothing else. */
export interface AuthnRequest {
  readonly id: string;
  /** Entity ID of the service provider that asks. */
  readonly issuer: string;
  /** AssertionConsumerServiceURL; `null` when the request leaves it to the identity provider's configuration. */
  readonly acs: string | null;
  /** The Login URL it was meant for; `null` when it does not say. */
  readonly destination: string | null;
}

/**
 * Reads the `SAMLRequest` of a redirect URL (SAML 2.0 bindings, 3.4.4.1: raw DEFLATE, base64, URL-encoded). Never
 * throws. At most 1 MiB is inflated.
 */
export async function readAuthnRequest(redirectUrl: string): Promise<Result<AuthnRequest>> {
  const encoded = parseAddress(redirectUrl)?.searchParams.get('SAMLRequest');
  if (!encoded) return refuse('authn-request-missing');
  // A plus sign that was not escaped has become a blank.
  const deflated = decodeBase64(encoded.replaceAll(' ', '+'));
  const text = deflated && (await inflate(deflated));
  return text === null ? refuse('authn-request-unreadable') : readXml(text);
}

/** Reads the `SAMLRequest` of a posted form (SAML 2.0 bindings, 3.5.4: base64 alone). Never throws. */
export function readPostedAuthnRequest(base64: string): Result<AuthnRequest> {
  const bytes = base64.length > inputLimitBytes * 1.4 ? null : decodeBase64(base64);
  return bytes === null ? refuse('authn-request-unreadable') : readXml(decodeText(bytes).text);
}

function readXml(text: string): Result<AuthnRequest> {
  const document = parseXml(text);
  if (!document.ok || !isElement(document.root, ns.protocol, 'AuthnRequest')) return refuse('authn-request-unreadable');
  const id = attribute(document.root, 'ID');
  const issuer = plainText(onlyChild(document.root, ns.assertion, 'Issuer'));
  if (id === null || issuer === null) return refuse('authn-request-unreadable');
  const acs = attribute(document.root, 'AssertionConsumerServiceURL');
  return { ok: true, value: { id, issuer, acs, destination: attribute(document.root, 'Destination') } };
}

/** `null` when it is not DEFLATE or grows beyond the limit. */
async function inflate(deflated: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > inputLimitBytes) {
        await reader.cancel();
        return null;
      }
    }
    return text + decoder.decode();
  } catch {
    return null;
  }
}
