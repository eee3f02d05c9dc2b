import { describe, expect, it } from 'vitest';
import { difference, type Stretch } from '../../components/difference.ts';

/** The differing stretches in brackets. */
const drawn = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

const pairs: [string, string, string, string][] = [
  ['same', 'same', 'same', 'same'],
  ['', 'new', '', '[new]'],
  ['https://app.fax.plus/sso/metadata', 'https://sso.alohi.com/metadata', '', ''],
  [
    'https://sts.windows.net/aa/',
    'https://sts.windows.net/aa',
    'https://sts.windows.net/aa[/]',
    'https://sts.windows.net/aa',
  ],
  ['aaaa-1111-bbbb-2222', 'aaaa-1112-bbbb-3222', 'aaaa-111[1]-bbbb-[2]222', 'aaaa-111[2]-bbbb-[3]222'],
  ['user.mail', 'user.userprincipalname', '', ''],
];

describe('difference', () => {
  it.each(pairs)('%s and %s', (before, after, drawnBefore, drawnAfter) => {
    const marked = difference(before, after);
    expect(marked.before.map(({ text }) => text).join('')).toBe(before);
    expect(marked.after.map(({ text }) => text).join('')).toBe(after);
    if (drawnBefore !== '') expect(drawn(marked.before)).toBe(drawnBefore);
    if (drawnAfter !== '') expect(drawn(marked.after)).toBe(drawnAfter);
  });

  it('marks nothing in what both have', () => {
    const { before, after } = difference('https://app.fax.plus/sso/login', 'https://sso.alohi.com/login');
    expect(drawn(before).startsWith('https://')).toBe(true);
    expect(drawn(after).endsWith('/login')).toBe(true);
  });

  it('compares two long values without freezing', () => {
    const long = 'a-'.repeat(20_000);
    const { before } = difference(`${long}x`, `${long}y`);
    expect(before).toEqual([
      { text: long, differs: false },
      { text: 'x', differs: true },
    ]);
  });
});
