// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { mountPanel } from './panel-driver.tsx';
import { stepView } from './sample-views.ts';

const certificate = {
  role: 'target',
  application: 'Alohi SSO',
  subject: 'CN=Microsoft Azure Federated SSO Certificate',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
  thumbprint: '0123456789ABCDEF0123456789ABCDEF01234567',
  source: { key: 'step.source.metadata' },
} as const;

afterEach(() => vi.useRealTimers());

async function cardAt(now: string) {
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
  const { one, unmount } = await mountPanel(stepView({ certificates: [certificate] }));
  const card = one('.certificate');
  const seen = { text: card.textContent, left: card.dataset.left, part: card.querySelector('.share-part') };
  const groups = [...card.querySelectorAll('.thumbprint span')].map(({ textContent }) => textContent);
  await unmount();
  return { ...seen, groups, spent: Number(seen.part?.getAttribute('width')) };
}

it('shows whose it is, and its thumbprint in groups of four that hold no blank', async () => {
  const { text, groups } = await cardAt('2026-07-02T12:00:00Z');
  expect(text).toContain('Certificate of Alohi SSO');
  expect(groups).toHaveLength(10);
  expect(groups.join('')).toBe(certificate.thumbprint);
  expect(text).toContain(certificate.thumbprint);
});

it.each([
  ['2025-12-31T00:00:00Z', '366 days left', 'enough', 0],
  ['2026-07-02T12:00:00Z', '182 days left', 'enough', 50],
  ['2026-12-31T00:00:00Z', '1 day left', 'soon', 99.7],
  ['2027-01-01T00:00:01Z', 'Expired', 'expired', 100],
])('on %s says %s', async (now, words, left, spent) => {
  const card = await cardAt(now);
  expect(card.text).toContain(words);
  expect(card.left).toBe(left);
  expect(card.spent).toBeCloseTo(spent, 0);
});
