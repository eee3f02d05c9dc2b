import { expect, inject, it } from 'vitest';
import type { OwnDeed } from '../administrator/person.ts';
import { allowWhatIsAsked, takeSitesAway } from '../firefox/site-access.ts';
import { until } from '../until.ts';
import { atStep, expectArrived, onStage } from './on-stage.ts';

/** The administrator goes to the portal by themselves: the tab is open before the assistant may see it. */
const opensThePortal: OwnDeed = {
  name: 'open the portal',
  when: ({ panel }) => panel.screen === 'start',
  does: (hands) => hands.goTo('https://portal.azure.com/'),
};

it.skipIf(inject('firefox') === null)('asks for sites that were taken away in Firefox, and then sees them', () =>
  onStage(
    {
      name: 'sites-taken-away-firefox',
      kind: 'firefox',
      scenario: 'migrate',
      person: () => ({ ownDeeds: [opensThePortal] }),
    },
    async (journey) => {
      const { browser, extensionId } = journey.browser;
      const { panel } = journey.administrator;
      await takeSitesAway(browser, extensionId ?? '');
      expect(await until(() => panel.$('[data-allow-sites]'), { withinMs: 5_000 })).not.toBeNull();

      expectArrived(await journey.walk({ until: atStep('confirm-tenant') }));
      await panel.click('[data-allow-sites]');
      expect(await allowWhatIsAsked(browser)).toBe(true);
      const gone = async () => (await panel.$('[data-allow-sites]')) === null;
      expect(await until(gone, { withinMs: 5_000 })).toBe(true);
      expectArrived(await journey.walk({ until: atStep('find-applications') }));
      // In the tab that was open: nobody had to open another one, or to load it again.
      const tabs = (await browser.pages()).filter((page) => page !== panel);
      expect(tabs.length).toBe(1);
    },
  ),
);
