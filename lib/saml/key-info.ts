/** The certificate that an XML document carries in a KeyInfo. A claim: whoever uses it says why that is enough. */
import { type Certificate, parseCertificate } from './certificate.ts';
import { decodeBase64 } from './text.ts';
import { ns, onlyChild, plainText } from './xml.ts';

/** Reads the one X509Certificate of the one KeyInfo below `parent`; `null` when it is not exactly that. */
export function readKeyInfoCertificate(parent: Element): Promise<Certificate | null> {
  return parseBase64(certificateText(parent));
}

/** The same for one document that repeats its certificates, as metadata does: each text is parsed once. */
export function keyInfoReader(): (parent: Element) => Promise<Certificate | null> {
  const known = new Map<string, Promise<Certificate | null>>();
  return (parent) => {
    const text = certificateText(parent);
    const certificate = known.get(text) ?? parseBase64(text);
    known.set(text, certificate);
    return certificate;
  };
}

function certificateText(parent: Element): string {
  const keyInfo = onlyChild(parent, ns.signature, 'KeyInfo');
  const data = keyInfo && onlyChild(keyInfo, ns.signature, 'X509Data');
  return plainText(data && onlyChild(data, ns.signature, 'X509Certificate')) ?? '';
}

async function parseBase64(text: string): Promise<Certificate | null> {
  const der = decodeBase64(text);
  const parsed = der && (await parseCertificate(der));
  return parsed?.ok ? parsed.value : null;
}
