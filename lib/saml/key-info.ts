/** The certificate that an XML document carries in a KeyInfo. A claim: whoever uses it says why that is enough. */
import { type Certificate, parseCertificate } from './certificate.ts';
import { decodeBase64 } from './text.ts';
import { ns, onlyChild, plainText } from './xml.ts';

/** Reads the one X509Certificate of the one KeyInfo below `parent`; `null` when it is not exactly that. */
export async function readKeyInfoCertificate(parent: Element): Promise<Certificate | null> {
  const keyInfo = onlyChild(parent, ns.signature, 'KeyInfo');
  const data = keyInfo && onlyChild(keyInfo, ns.signature, 'X509Data');
  const der = decodeBase64(plainText(data && onlyChild(data, ns.signature, 'X509Certificate')) ?? '');
  const parsed = der && (await parseCertificate(der));
  return parsed?.ok ? parsed.value : null;
}
