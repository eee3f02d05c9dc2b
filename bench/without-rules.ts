/**
 * The same cryptography with none of the rules of `lib/saml`: no strict scan, no form, any algorithm xml-crypto knows,
 * values read from wherever the document has them. It believes forged documents and is here to be measured against:
 * the difference is what the rules cost.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { DOMParser } from '@xmldom/xmldom';
import { type HashAlgorithm, type SignatureAlgorithm, SignedXml } from 'xml-crypto';
import { decodeBase64, encodeBase64 } from '../lib/saml/text.ts';

const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

class Sha256 implements HashAlgorithm {
  getHash(text: string): string {
    return encodeBase64(sha256(new TextEncoder().encode(text)));
  }
  getAlgorithmName(): string {
    return 'sha256';
  }
}

/** Verifies the first signature of the document and reads the text of every element called `name`. */
export async function verifyWithoutRules(xml: string, key: CryptoKey, name: string): Promise<readonly string[]> {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const signature = document.getElementsByTagNameNS(dsig, 'Signature')[0];
  if (!signature) throw new Error('unsigned');
  let material = '';
  let value = '';
  const verifier = new SignedXml({ publicCert: 'not asked for' });
  verifier.HashAlgorithms = { 'http://www.w3.org/2001/04/xmlenc#sha256': Sha256 };
  verifier.SignatureAlgorithms = {
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': class implements SignatureAlgorithm {
      verifySignature(signed: string, _key: unknown, signatureValue: string): boolean {
        material = signed;
        value = signatureValue;
        return true;
      }
      getSignature(): string {
        return '';
      }
      getAlgorithmName(): string {
        return 'capture';
      }
    },
  };
  verifier.idAttributes = ['ID'];
  verifier.loadSignature(signature);
  const whole = verifier.checkSignature(xml);
  const bytes = decodeBase64(value) ?? new Uint8Array();
  if (!whole || !(await crypto.subtle.verify(algorithm, key, bytes, new TextEncoder().encode(material))))
    throw new Error('not verified');
  return Array.from(document.getElementsByTagNameNS('*', name), (element) => element.textContent ?? '');
}
