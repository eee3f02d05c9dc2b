/**
 * Real metadata documents, which are not part of the project: the folder is named by the environment variable
 * `ENTRA_SAMPLES`. Only verdicts are compared; nothing of what they say is printed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFederationMetadata } from '../../lib/saml/metadata.ts';

const folder = process.env.ENTRA_SAMPLES;

/** Verdict by the file's name: `<number of certificates>` for a good document, else the code of the finding. */
const verdicts: Readonly<Record<string, string>> = {
  'ssoready-entra-metadata.xml': '1',
  'ggtristams-federationmetadata.xml': '2',
  'rise9813-azureidp-original.xml': '1',
  'rise9813-azureidp.xml': 'metadata-altered',
  'jmfixit-FederationMetadata.xml': 'metadata-of-tenant',
};

describe.skipIf(folder === undefined || !existsSync(folder))('real metadata documents', () => {
  const files = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.xml'));

  it.each(files)('%s', async (name) => {
    const read = await readFederationMetadata(new Uint8Array(readFileSync(join(folder ?? '', name))));
    const verdict = read.ok ? String(read.value.certificates.length) : read.finding.code;
    expect(verdict).toBe(verdicts[name] ?? 'a verdict for this file');
    if (read.ok) {
      expect(read.value.entityId.includes(read.value.tenantId)).toBe(true);
      expect(read.value.loginUrl.includes(read.value.tenantId)).toBe(true);
      expect(read.value.loginUrl === read.value.logoutUrl).toBe(true);
    }
  });
});
