import { describe, expect, it } from 'vitest';
import { catalogue } from '../../lib/checks/catalogue.ts';
import { english } from '../../lib/messages/catalogue.ts';
import { provocations } from '../../scripts/provocations.ts';

const provoked = provocations();
const sentences = new Map(Object.entries(english).filter(([key]) => key.startsWith('finding.')));

describe.each(Object.entries(catalogue))('%s', (code, { params }) => {
  it.each(['message', 'remedy'])('has its %s in English, showing only values it has', (part) => {
    const sentence = sentences.get(`finding.${code}.${part}`);
    expect(sentence).toMatch(/\S.*[.”]$/);
    const shown = [...(sentence ?? '').matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
    expect(params).toEqual(expect.arrayContaining(shown));
    // An apostrophe starts a quotation in ICU messages.
    expect(sentence).not.toContain("'");
  });

  it('is provoked by a test', () => {
    expect([...provoked.keys()]).toContain(code);
  });
});

it('has no sentence without a finding', () => {
  const known = Object.keys(catalogue).flatMap((code) => [`finding.${code}.message`, `finding.${code}.remedy`]);
  expect([...sentences.keys()].filter((key) => !known.includes(key))).toEqual([]);
});
