/** What must be true in the end, asked of the backend alone. Every function names what deviates; empty: all is well. */
import type { Outcome, ScenarioName } from '../../backend/model.ts';

/** One sentence on what is not as it must be. */
export type Deviation = string;

/** Everybody who has an active account at the start gets into Fax.Plus through the Alohi application in the end. */
function everyoneSignsInThroughAlohi(before: Outcome, after: Outcome): readonly Deviation[] {
  const active = [...byAddress(before).values()].filter((account) => account.active);
  if (active.length === 0) return ['nobody had an account at the start'];
  const now = new Map(after.signInWorksFor.map((person) => [person.email.toLowerCase(), person]));
  return active.flatMap(({ email }) => {
    const person = now.get(email.toLowerCase());
    if (person?.through.includes('alohi')) return [];
    return [`${email} does not get in through Alohi SSO (${person?.refusedWith ?? 'no reason given'})`];
  });
}

/** Nobody new, nobody gone, nobody disabled, no fax lost. Addresses are compared without regard to case. */
function sameAccountsWithFaxes(before: Outcome, after: Outcome): readonly Deviation[] {
  const then = byAddress(before);
  const now = byAddress(after);
  const gone = [...then.keys()].filter((email) => !now.has(email)).map((email) => `the account of ${email} is gone`);
  const added = [...now.keys()].filter((email) => !then.has(email)).map((email) => `${email} has got a second account`);
  const changed = [...then].flatMap(([email, account]) => {
    const later = now.get(email);
    if (!later) return [];
    return [
      ...(later.faxes === account.faxes ? [] : [`${email} had ${account.faxes} faxes and has ${later.faxes}`]),
      ...(account.active && !later.active ? [`the account of ${email} has been disabled`] : []),
    ];
  });
  // Two accounts of one address are one entry above.
  const twice = after.duplicateAccounts.map(({ email, accounts }) => `${email} has got ${accounts} accounts`);
  return [...gone, ...added, ...twice, ...changed];
}

function legacyIs(wanted: Outcome['legacyApplication'], { legacyApplication }: Outcome): readonly Deviation[] {
  return legacyApplication === wanted ? [] : [`the legacy application is ${legacyApplication}, not ${wanted}`];
}

/** Provisioning runs with what the administrator entered, and the SCIM server has been asked with success. */
function provisioningRuns({ alohiApplication, scimRequests }: Outcome): readonly Deviation[] {
  const state = alohiApplication?.provisioning ?? 'without an application';
  return [
    ...(state === 'on' ? [] : [`provisioning is ${state}`]),
    ...(scimRequests.some(({ status }) => status >= 200 && status < 300) ? [] : ['no SCIM request has succeeded']),
  ];
}

/** Once handed out, the token's place is Entra's field: anywhere else it was found is a deviation. */
function tokenIsNowhere(tokenFoundIn: readonly string[]): readonly Deviation[] {
  return tokenFoundIn.map((place) => `the SCIM token was found in ${place}`);
}

/** All of it at the end of a whole journey. */
export function deviationsAfter(
  scenario: ScenarioName,
  before: Outcome,
  after: Outcome,
  tokenFoundIn: readonly string[],
): readonly Deviation[] {
  return [
    ...everyoneSignsInThroughAlohi(before, after),
    ...sameAccountsWithFaxes(before, after),
    ...legacyIs(scenario === 'setup' ? 'never' : 'deleted', after),
    ...provisioningRuns(after),
    ...tokenIsNowhere(tokenFoundIn),
  ];
}

function byAddress({ accounts }: Outcome) {
  return new Map(accounts.map((account) => [account.email.toLowerCase(), account]));
}
