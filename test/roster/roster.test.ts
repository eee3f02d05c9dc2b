import { describe, expect, it } from 'vitest';
import { compareRosters, readRoster } from '../../lib/roster/roster.ts';
import { person } from '../migration/sample.ts';

describe('readRoster', () => {
  it('knows the localised words for people and groups, and does not guess at others', () => {
    const rows = [
      ['Ada', 'User', 'User'],
      ['Faxteam', 'Gruppe', 'Standardzugriff'],
      ['X', 'Felhasználó', ''],
      ['', 'User', ''],
    ];
    expect(readRoster(rows).map(({ displayName, kind }) => [displayName, kind])).toEqual([
      ['Ada', 'user'],
      ['Faxteam', 'group'],
      ['X', 'unknown'],
    ]);
  });
});

describe('compareRosters', () => {
  it('finds the missing whatever the letter case, width or blanks', () => {
    const comparison = compareRosters(
      [person('Ada  Lovelace'), person('Ｂｏｂ'), person('Cem')],
      [person('ada lovelace'), person('Bob'), person('Dora')],
    );
    expect(comparison.missing).toEqual(['Cem']);
    expect(comparison.onlyNew).toEqual(['Dora']);
  });

  it('wants as many of the same name as there were, and names the name', () => {
    const comparison = compareRosters([person('Ada'), person('Ada')], [person('Ada')]);
    expect(comparison.missing).toEqual(['Ada']);
    expect(comparison.duplicates).toEqual(['Ada']);
  });
});
