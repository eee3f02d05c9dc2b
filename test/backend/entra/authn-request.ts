/** Reading an AuthnRequest as it arrives by HTTP-Redirect (deflated) or HTTP-POST. */

import { inflateRawSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';

export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string;
  /** `null` when the request leaves the choice of Reply URL to the identity provider. */
  readonly assertionConsumerServiceUrl: string | null;
  readonly forceAuthn: boolean;
  /** The NameID in the request's Subject, which asks for one particular user. */
  readonly subject: string | null;
}

export type Binding = 'HTTP-Redirect' | 'HTTP-POST';

const protocolNamespace = 'urn:oasis:names:tc:SAML:2.0:protocol';
const assertionNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion';
/** A request is about a kilobyte; this keeps a deflate bomb out. */
const longestRequest = 64 * 1024;

/** Decodes and reads the `SAMLRequest` parameter; `null` when it is not an AuthnRequest. */
export function readAuthnRequest(samlRequest: string, binding: Binding): AuthnRequest | null {
  const xml = decode(samlRequest, binding);
  if (xml === null || xml.includes('<!DOCTYPE')) return null;
  const root = parse(xml);
  if (root === null || root.localName !== 'AuthnRequest' || root.namespaceURI !== protocolNamespace) return null;
  const id = root.getAttribute('ID');
  const issuer = textOf(root, 'Issuer');
  if (!id || !issuer) return null;
  return {
    id,
    issuer,
    assertionConsumerServiceUrl: root.getAttribute('AssertionConsumerServiceURL') || null,
    forceAuthn: root.getAttribute('ForceAuthn') === 'true',
    subject: textOf(root, 'NameID'),
  };
}

function decode(samlRequest: string, binding: Binding): string | null {
  const bytes = Buffer.from(samlRequest, 'base64');
  if (binding === 'HTTP-POST') return bytes.toString('utf8');
  try {
    return inflateRawSync(bytes, { maxOutputLength: longestRequest }).toString('utf8');
  } catch {
    // Not deflated, or far too long: in both cases not a request.
    return null;
  }
}

function parse(xml: string): Element | null {
  let broken = false;
  const fail = () => {
    broken = true;
  };
  const document = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(
    xml,
    'text/xml',
  );
  return broken ? null : (document?.documentElement ?? null);
}

function textOf(root: Element, localName: string): string | null {
  return root.getElementsByTagNameNS(assertionNamespace, localName)[0]?.textContent?.trim() || null;
}
