import { describe, expect, it } from 'vitest';
import { LivePages, type Observation } from '../../lib/owner/live-pages.ts';
import type { Located } from '../../lib/protocol/locator.ts';

const tabId = 7;
const epoch = 1;

function seen(url: string, results: Record<string, Located> = {}): Observation {
  return {
    kind: 'observation',
    epoch,
    url,
    title: '',
    visible: true,
    sandboxed: false,
    language: 'en',
    results,
    frames: {},
  };
}

const found = (value: string, score = 1): Located => ({ found: 'one', score, runnerUp: 0, signals: [], value });

function document(documentId: string, frameId = 0) {
  return { tabId, frameId, documentId, origin: 'https://portal.azure.com' };
}

const list = 'https://portal.azure.com/#view/a/objectId/1';
const otherList = 'https://portal.azure.com/#view/b/objectId/2';

describe('what the agents say they see', () => {
  it('is one page for a step: the best of what its documents found', () => {
    const pages = new LivePages();
    pages.update(document('top'), seen(list, { name: found('poor', 0.5) }), 0);
    pages.update(document('frame', 3), seen('about:blank', { name: found('good', 0.9) }), 0);
    expect(pages.page(tabId, epoch)?.value('name')).toBe('good');
  });

  it.each(['https://login.microsoftonline.com', 'https://app.fax.plus'])(
    'does not take the word of %s, framed in the portal by whomever',
    (origin) => {
      const pages = new LivePages();
      pages.update(document('top'), seen(list, { name: found('true', 0.6) }), 0);
      pages.update({ ...document('frame', 3), origin }, seen(`${origin}/`, { name: found('false', 1) }), 0);
      expect(pages.page(tabId, epoch)?.value('name')).toBe('true');
    },
  );

  it('forgets a child frame that was left', () => {
    const pages = new LivePages();
    pages.update(document('top'), seen(list), 0);
    pages.update(document('frame', 3), seen('about:blank', { name: found('gone') }), 0);
    expect(pages.forget('frame', 1)).toBe(true);
    expect(pages.page(tabId, epoch)?.value('name')).toBeUndefined();
  });

  it('forgets all of a tab with its top document, and knows that the tab is between two pages', () => {
    const pages = new LivePages();
    pages.update(document('top'), seen(list), 0);
    pages.update(document('frame', 3), seen('about:blank', { name: found('gone') }), 0);
    pages.forget('top', 5);
    expect(pages.page(tabId, epoch)).toBeNull();
    expect(pages.lastLeftAt()).toBe(5);
    pages.update(document('next'), seen(list), 9);
    expect(pages.lastLeftAt()).toBe(Number.NEGATIVE_INFINITY);
    expect(pages.movedAt(tabId)).toBe(9);
    expect(pages.page(tabId, epoch)?.value('name')).toBeUndefined();
  });

  it('forgets all of a tab when another top document speaks', () => {
    const pages = new LivePages();
    pages.update(document('top'), seen(list, { name: found('old') }), 0);
    pages.update(document('frame', 3), seen('about:blank', { name: found('older') }), 0);
    pages.update(document('next'), seen(list), 1);
    expect(pages.page(tabId, epoch)?.value('name')).toBeUndefined();
  });

  it('does not take what another place showed for what this one shows', () => {
    const pages = new LivePages();
    pages.update(document('top'), seen(list, { name: found('of the first') }), 0);
    pages.update(document('top'), seen(otherList, { name: found('of the first') }), 4);
    expect(pages.page(tabId, epoch)?.value('name')).toBeUndefined();
    expect(pages.movedAt(tabId)).toBe(4);
    pages.update(document('top'), seen(otherList, { name: found('of the second') }), 5);
    expect(pages.page(tabId, epoch)?.value('name')).toBe('of the second');
  });

  it('counts only answers to the present question', () => {
    const pages = new LivePages();
    pages.update(document('top'), seen(list, { name: found('earlier') }), 0);
    expect(pages.page(tabId, epoch + 1)?.value('name')).toBeUndefined();
  });
});
