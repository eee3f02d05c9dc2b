import { describe, expect, it } from 'vitest';
import { createMessages } from '../../lib/messages/messages.ts';
import { formatDay, formatMoment } from '../../lib/messages/moment.ts';

describe('messages', () => {
  const missing: string[] = [];
  const t = createMessages(
    'en',
    {
      plain: 'Don’t press Next.',
      apostrophe: "It's {name}'s turn",
      plural: '{count, plural, one {# person} other {# people}}',
      tag: 'Set up <app>',
      broken: '{count, plural, one {#}',
    },
    { onMissing: (key) => missing.push(key) },
  );

  it('fill the gaps', () => {
    expect(t({ key: 'plain' })).toBe('Don’t press Next.');
    expect(t({ key: 'apostrophe', params: { name: 'Adele' } })).toBe("It's Adele's turn");
    expect(t({ key: 'plural', params: { count: 1 } })).toBe('1 person');
    expect(t({ key: 'plural', params: { count: 1200 } })).toBe('1,200 people');
    expect(t({ key: 'tag' })).toBe('Set up <app>');
    expect(t.language).toBe('en');
    expect(missing).toEqual([]);
  });

  it('show a key without a sentence, a broken sentence and an unfilled gap, and tell', () => {
    expect(t({ key: 'nowhere' })).toBe('⟦nowhere⟧');
    expect(t({ key: 'broken', params: { count: 1 } })).toBe('⟦broken⟧');
    expect(t({ key: 'plural' })).toBe('⟦plural⟧');
    expect(missing).toEqual(['nowhere', 'broken', 'plural']);
  });
});

describe('what a message carries', () => {
  const catalogue = { day: 'bis {until}', pressed: 'Klicken Sie auf „{label_save}“.' };
  const quotes = (language: string) => ({ label_save: language === 'ja' ? '保存' : 'Save' });
  const t = createMessages('de', catalogue, { quotes });

  it('is written as the language writes it: days in ISO 8601 become dates, other texts stay', () => {
    expect(t({ key: 'day', params: { until: '2026-11-30' } })).toBe('bis 30.11.2026');
    expect(t({ key: 'day', params: { until: '2026-11-30 or so' } })).toBe('bis 2026-11-30 or so');
  });

  it('quotes the page in the language of the page', () => {
    expect(t({ key: 'pressed' }, 'ja')).toBe('Klicken Sie auf „保存“.');
    expect(t({ key: 'pressed' })).toBe('Klicken Sie auf „Save“.');
  });
});

describe('moments', () => {
  it('are written in the language, in the zone asked for', () => {
    expect(formatMoment('en-GB', '2026-11-23T17:22:00.000Z', 'UTC')).toBe('23 Nov 2026, 17:22');
    expect(formatDay('en-GB', '2026-11-23T23:30:00.000Z', 'UTC')).toBe('23 Nov 2026');
    expect(formatDay('en', 'when it is done')).toBe('when it is done');
  });
});
