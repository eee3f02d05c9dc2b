/** Writing XML text, and signing it as Entra does. */

import { SignedXml } from 'xml-crypto';
import { certificatePem, type SigningCertificate } from './certificate.ts';

const algorithms = {
  canonicalisation: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
} as const;

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe inside an element or a quoted attribute, in XML and in HTML. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => replacements[character] ?? '');
}

/**
 * The `Signature` element over the root element of `xml` (which must carry an `ID`): enveloped, exclusive
 * canonicalisation, RSA-SHA256, the certificate in KeyInfo. The caller puts it where the schema wants it; an enveloped
 * signature holds wherever it stands inside the element.
 */
export function signatureOf(xml: string, signer: SigningCertificate): string {
  const signature = new SignedXml({
    privateKey: signer.privateKey,
    publicCert: certificatePem(signer),
    canonicalizationAlgorithm: algorithms.canonicalisation,
    signatureAlgorithm: algorithms.signature,
  });
  signature.addReference({
    xpath: '/*',
    transforms: [algorithms.enveloped, algorithms.canonicalisation],
    digestAlgorithm: algorithms.digest,
  });
  signature.computeSignature(xml);
  return signature.getSignatureXml();
}
