/** Reading one certificate: names, times, key and both thumbprints. */
import { X509Certificate } from 'node:crypto';
import { makeCertificate } from '../test/fixtures/saml/certificates.ts';
import type { loadExtensionBundle } from './extension-bundle.ts';
import { insist, type Subject } from './subject.ts';

export async function certificateSubject(bundle: Awaited<ReturnType<typeof loadExtensionBundle>>): Promise<Subject> {
  const { der, thumbprint } = await makeCertificate();
  return {
    title: `one certificate of ${der.length} bytes`,
    contestants: [
      {
        name: 'this extension',
        async run() {
          const read = await bundle.parseCertificate(der);
          insist(read.ok && read.value.thumbprintSha1 === thumbprint, 'this extension');
        },
      },
      {
        name: 'X509Certificate of node:crypto',
        run() {
          const { subject, issuer, serialNumber, validFrom, validTo, publicKey, fingerprint, fingerprint256 } =
            new X509Certificate(der);
          const read = [subject, issuer, serialNumber, validFrom, validTo, publicKey.asymmetricKeyType, fingerprint256];
          insist(read.every(Boolean) && fingerprint.replaceAll(':', '') === thumbprint, 'node:crypto');
        },
      },
    ],
  };
}
