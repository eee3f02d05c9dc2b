import { describe, expect, it } from 'vitest';
import { readPeopleList } from '../../lib/checks/people-list.ts';
import { provokes } from './provokes.ts';

describe('a list of people', () => {
  it('is one name a line, each once, without blanks', () => {
    expect(readPeopleList(' Ada Lovelace\r\n\r\nBob\rAda Lovelace\n Ōe, Kenzaburō ')).toEqual({
      ok: true,
      value: ['Ada Lovelace', 'Bob', 'Ōe, Kenzaburō'],
    });
  });

  it('may name somebody with an @', () => {
    expect(readPeopleList('Ada @ Contoso')).toMatchObject({ ok: true });
  });

  provokes('people-list-empty', 'blank lines alone', () => readPeopleList(' \n\n'));
  provokes('people-list-too-long', 'a whole country', () =>
    readPeopleList(Array.from({ length: 100_001 }, (_, place) => `Person ${place}`).join('\n')),
  );
  provokes('people-list-addresses', 'an address among names', () => readPeopleList('Ada\nbob@contoso.example'));
});
