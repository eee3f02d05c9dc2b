import type { Target } from 'puppeteer';
import { expect, it } from 'vitest';
import type { OwnDeed } from '../administrator/person.ts';
import { atStep, expectArrived, onStage } from './on-stage.ts';

const renamed = 'Directory number';

/** The portal calls it by a name that nobody has ever seen. */
async function rename(target: Target): Promise<void> {
  const page = target.type() === 'page' ? await target.page() : null;
  await page?.evaluateOnNewDocument((label) => {
    new MutationObserver(() => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode.nodeValue === 'Tenant ID') walker.currentNode.nodeValue = label;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, renamed);
}

/** Presses what the panel offers, clicks at the value, and says yes: each at most once, so that it must work. */
const points: readonly OwnDeed[] = [
  {
    name: 'begin to point',
    when: ({ panel }) => panel.pointing === null && panel.helps.some(({ kind }) => kind === 'point'),
    does: (hands) => hands.help('point'),
  },
  {
    name: 'point',
    when: ({ panel }) => panel.pointing === 'waiting',
    does: (hands) => hands.clickAfter(renamed),
  },
  {
    name: 'say yes',
    when: ({ panel }) => panel.pointing === 'chosen',
    does: (hands) => hands.help('pointing-way', 'learn'),
  },
];

it('goes on by pointing where a label was renamed, remembers it, and forgets it when told', async () => {
  await onStage(
    { name: 'renamed-label', scenario: 'migrate', person: () => ({ ownDeeds: points }) },
    async (journey) => {
      const { browser } = journey.browser;
      browser.on('targetcreated', (target) => void rename(target));
      await Promise.all(browser.targets().map(rename));
      const { panel } = journey.administrator;
      const startAnew = async () => {
        for (const item of ['open', 'ask-end', 'end']) await panel.locator(`[data-menu="${item}"]`).click();
        await panel.locator('[data-screen="start"]').wait();
      };
      const deedsOf = ({ trace }: { trace: readonly { deed: string }[] }) =>
        trace.map(({ deed }) => deed).filter((deed) => deed.startsWith('own: '));

      const first = await journey.walk({ until: atStep('find-applications') });
      expectArrived(first);
      expect(deedsOf(first)).toEqual(['own: begin to point', 'own: point', 'own: say yes']);

      await startAnew();
      const second = await journey.walk({ until: atStep('find-applications') });
      expectArrived(second);
      expect(deedsOf(second)).toEqual([]);

      await panel.locator('details.learnt > summary').click();
      await panel.locator('[data-forget="all"]').click();
      await panel.locator(':scope:not(:has([data-forget]))').wait();
      await startAnew();
      const third = await journey.walk({ until: ({ panel: { helps } }) => helps.some(({ kind }) => kind === 'point') });
      expectArrived(third);
      expect(third.end.ok && third.end.sight.panel.text).toContain('Tenant ID');
    },
  );
});
