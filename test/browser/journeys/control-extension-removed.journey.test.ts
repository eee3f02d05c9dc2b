import { it } from 'vitest';
import { expectCaught } from './control.ts';
import { atStep, expectArrived } from './on-stage.ts';

it('fails when the extension is taken away half-way', () =>
  expectCaught({
    id: 'extension-removed',
    happens: async (journey) => {
      expectArrived(await journey.walk({ until: atStep('choose-saml') }));
      const { browser, extensionId } = journey.browser;
      if (extensionId) await browser.uninstallExtension(extensionId);
    },
  }));
