import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Backend } from '../../backend/model.ts';
import { createVisitor } from '../../backend/visitor.ts';
import { signsOutOfMicrosoft } from '../cast.ts';
import { atStep, expectArrived, onStage, type StageOptions } from './on-stage.ts';

const finding = 'metadata-altered';

/** The application's metadata as Microsoft publishes it, with one character of an address changed. */
async function editedMetadata({ port, company, outcome }: Backend): Promise<string> {
  const { alohiApplication } = await outcome();
  const visitor = createVisitor(port);
  const address = `https://login.microsoftonline.com/${company.tenantId}/federationmetadata/2007-06/federationmetadata.xml`;
  const { body } = await visitor.ask(`${address}?appid=${alohiApplication?.appId}`);
  const edited = body.replace('/saml2"', '/samI2"');
  expect(edited).not.toBe(body);
  return edited;
}

it('refuses a metadata file of which one character was changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'edited-metadata-'));
  const file = join(folder, 'Alohi SSO.xml');
  const stage: StageOptions = {
    name: 'edited-metadata',
    scenario: 'migrate',
    person: (backend) => ({
      acknowledges: () => true,
      ownDeeds: [
        signsOutOfMicrosoft,
        {
          name: 'drop the edited metadata',
          when: ({ panel }) => panel.inputs.some(({ id }) => id === 'certificate'),
          does: async (hands) => {
            await writeFile(file, await editedMetadata(backend));
            await hands.answer('certificate', { file });
          },
        },
      ],
    }),
  };
  try {
    await onStage(stage, async (journey) => {
      const begun = performance.now();
      const walk = await journey.walk({ until: ({ panel }) => panel.findings.includes(finding) });
      expectArrived(walk);
      expect(walk.end.ok && walk.end.sight.panel.step).toBe('capture-saml-values');
      expect(walk.end.ok && walk.end.sight.panel.text).toContain('was changed after Entra signed it');
      const durationMs = Math.round(performance.now() - begun);
      journey.note({ id: finding, kind: 'mistake', outcome: 'caught', durationMs });
      // What Microsoft publishes itself is taken, and the walk goes on.
      expectArrived(await journey.walk({ until: atStep('assign-users') }));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
