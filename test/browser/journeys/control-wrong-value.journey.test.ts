import { it } from 'vitest';
import { expectCaught } from './control.ts';

/** The page and the assistant's own memory agree on the wrong value: only a real sign-in can tell. */
it('fails when one value is filled wrong', () =>
  expectCaught({
    id: 'wrong-value',
    mutation: {
      name: 'wrong-value',
      file: 'lib/steps/alohi/fill-configuration.ts',
      before: 'entityId: target.entraIdentifier,',
      after: "entityId: target.entraIdentifier.replace('sts.windows.net', 'sts.windows.example'),",
    },
  }));
