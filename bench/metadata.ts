/** Verifying one metadata document: this extension, the other XML signature library, and this without its rules. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { Application, Parse, SignedXml } from 'xmldsigjs';
import { makeCertificate } from '../test/fixtures/saml/certificates.ts';
import { entraIdentifier } from '../test/fixtures/saml/metadata.ts';
import { metadataAsEntraHas } from './documents.ts';
import type { loadExtensionBundle } from './extension-bundle.ts';
import { insist, type Subject, withoutRules } from './subject.ts';

/**
 * xmldsigjs asks its own copy of xml-core for a parser wherever there is no browser. That copy is reached from where
 * xmldsigjs stands; it gets the parser of the extension, so that parsers are not what is compared.
 */
async function giveParser(): Promise<void> {
  const besides = createRequire(createRequire(import.meta.url).resolve('xmldsigjs'));
  const core: { setNodeDependencies(given: object): void } = await import(
    new URL('../esm/index.js', pathToFileURL(besides.resolve('xml-core'))).href
  );
  core.setNodeDependencies({ DOMParser, XMLSerializer });
}

export async function metadataSubject(bundle: Awaited<ReturnType<typeof loadExtensionBundle>>): Promise<Subject> {
  const made = await makeCertificate();
  const xml = metadataAsEntraHas(made);
  await giveParser();
  Application.setEngine('Node', globalThis.crypto);
  return {
    title: `one metadata document of ${Math.round(xml.length / 1024)} KiB`,
    contestants: [
      {
        name: 'this extension',
        async run() {
          const read = await bundle.readFederationMetadata(xml);
          insist(read.ok && read.value.entityId === entraIdentifier, 'this extension');
        },
      },
      {
        name: withoutRules,
        async run() {
          const certificates = await bundle.verifyWithoutRules(xml, made.keys.publicKey, 'X509Certificate');
          insist(certificates.length > 0, 'without rules');
        },
      },
      {
        name: 'xmldsigjs',
        async run() {
          const document = Parse(xml);
          const signed = new SignedXml(document);
          const signature = document.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature')[0];
          if (!signature) throw new Error('unsigned');
          signed.LoadXml(signature);
          insist(await signed.Verify(), 'xmldsigjs');
        },
      },
    ],
  };
}
