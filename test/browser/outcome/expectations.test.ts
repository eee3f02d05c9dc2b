import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../backend/model.ts';
import { deviationsAfter } from './expectations.ts';

const application: Outcome['alohiApplication'] = {
  objectId: '1',
  appId: '2',
  identifiers: [],
  replyUrls: [],
  assigned: [],
  provisioning: 'on',
  quarantine: null,
};

function outcome(more: Partial<Outcome> = {}): Outcome {
  return {
    signInWorksFor: [{ email: 'ada@contoso.example', through: ['alohi'], refusedWith: null }],
    accounts: [{ email: 'Ada@contoso.example', active: true, faxes: 3 }],
    accountsWithFaxes: 1,
    removedAccounts: [],
    duplicateAccounts: [],
    legacyApplication: 'deleted',
    alohiApplication: application,
    serviceProvider: null,
    signIns: [],
    scimRequests: [{ at: '2026-01-01T00:00:00Z', method: 'GET', path: '/Users', status: 200 }],
    scimToken: 'x',
    ...more,
  };
}

const deviationsWith = (more: Partial<Outcome>) => deviationsAfter('migrate', outcome(), outcome(more), []);

describe('deviationsAfter', () => {
  it('finds nothing when all is well, whatever the letter case', () => {
    expect(deviationsWith({})).toEqual([]);
  });

  it.each<[string, Partial<Outcome>, string]>([
    [
      'a refused person',
      { signInWorksFor: [{ email: 'ada@contoso.example', through: ['legacy'], refusedWith: 'AADSTS50105' }] },
      'AADSTS50105',
    ],
    ['a person unknown', { signInWorksFor: [] }, 'does not get in'],
    ['a lost account', { accounts: [] }, 'is gone'],
    ['lost faxes', { accounts: [{ email: 'ada@contoso.example', active: true, faxes: 0 }] }, 'had 3 faxes'],
    ['a disabled account', { accounts: [{ email: 'ada@contoso.example', active: false, faxes: 3 }] }, 'disabled'],
    [
      'a duplicate',
      { accounts: [...outcome().accounts, { email: 'ada2@contoso.example', active: true, faxes: 0 }] },
      'second account',
    ],
    [
      'a duplicate of the same address',
      { duplicateAccounts: [{ email: 'ada@contoso.example', accounts: 2, faxesOutOfReach: 3 }] },
      'has got 2 accounts',
    ],
    ['a legacy application left', { legacyApplication: 'present' }, 'present, not deleted'],
    ['provisioning left off', { alohiApplication: { ...application, provisioning: 'saved' } }, 'provisioning is saved'],
    ['no SCIM request', { scimRequests: [] }, 'no SCIM request'],
  ])('finds %s', (_what, more, words) => {
    expect(deviationsWith(more).join()).toContain(words);
  });

  it('finds a token left behind, and no legacy application missing in a first set-up', () => {
    const never = outcome({ legacyApplication: 'never' });
    expect(deviationsAfter('setup', never, never, ['storage.local'])).toEqual([
      'the SCIM token was found in storage.local',
    ]);
  });
});
