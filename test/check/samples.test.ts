/**
 * Real metadata documents, which are not part of the project: the folder is named by the environment variable
 * `ENTRA_SAMPLES`. Only verdicts are compared; nothing of what they say is printed.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runJson } from './command.ts';

const folder = process.env.ENTRA_SAMPLES ?? '';

/** `ok`, or the code of the finding that refuses it. All certificates were valid on that day. */
const verdicts: Readonly<Record<string, string>> = {
  'README.md': 'file-not-recognised',
  'ggtristams-federationmetadata.xml': 'ok',
  'jmfixit-FederationMetadata.xml': 'metadata-of-tenant',
  'rise9813-azureidp-original.xml': 'ok',
  'rise9813-azureidp.xml': 'metadata-altered',
  'ssoready-entra-metadata.xml': 'ok',
};

describe.skipIf(!existsSync(folder))('real metadata documents in the terminal', { timeout: 60_000 }, () => {
  it('get the verdict they deserve', async () => {
    const { code, lines } = await runJson(['--now', '2023-12-01', folder]);
    const said = lines.map(({ file, ok, findings }) => [
      basename(file),
      ok ? 'ok' : findings.find(({ severity }) => severity === 'error')?.code,
    ]);
    expect(Object.fromEntries(said)).toEqual(verdicts);
    expect(code).toBe(1);
  });
});
