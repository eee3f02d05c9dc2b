/** The people of the example company as they sit in front of the browser. */
import type { Company, Person as Employee, Outcome, ScenarioName } from '../backend/model.ts';
import { type Account, carefulPerson, type OwnDeed, type Person } from './administrator/person.ts';

export type Product = 'fax' | 'sign' | 'both';

export interface Task {
  readonly scenario: ScenarioName;
  readonly product: Product;
  readonly portal: 'portal.azure.com' | 'entra.microsoft.com';
}

/** The administrator, with an ordinary colleague at hand who signs in when one is needed. */
export function administratorOf(
  company: Company,
  before: Outcome,
  task: Task,
  more: Partial<Omit<Person, 'choices'>> = {},
): Person {
  const own = accountOf(company.administrator);
  const colleague = accountOf(ordinaryColleague(company, before));
  const choices = {
    product: task.product,
    path: task.scenario === 'setup' ? 'setup' : 'migrate',
    portal: task.portal,
  };
  // The people as the directory shows them; the panel asks for display names.
  const members = new Set(before.accounts.filter(({ active }) => active).map(({ email }) => email.toLowerCase()));
  const list = company.people
    .filter(({ mail }) => members.has(mail.toLowerCase()))
    .map(({ displayName }) => displayName);
  return carefulPerson(own, choices, {
    account: (step) => (step === 'ordinary-sign-in' ? colleague : own),
    answers: (input, step) => {
      if (input === 'people') return { text: list.join('\n') };
      // Nobody waits seven days in an example.
      if (input === 'override' && step === 'rest') return { text: 'An example company has nobody who could call in.' };
      return null;
    },
    ownDeeds: [signsOutOfMicrosoft],
    ...more,
  });
}

/** Microsoft lets whoever is signed in through without asking: the administrator has to leave before a colleague can. */
export const signsOutOfMicrosoft: OwnDeed = {
  name: 'sign out of Microsoft for the colleague',
  when: ({ panel }) => panel.step === 'ordinary-sign-in',
  does: (hands) => hands.goTo('https://login.microsoftonline.com/common/oauth2/v2.0/logout'),
};

function accountOf({ mail, userPrincipalName, password }: Employee): Account {
  return { email: mail, userName: userPrincipalName, password };
}

/** Somebody with an account who is not the administrator and whose two addresses are the same. */
export function ordinaryColleague({ people, administrator }: Company, { accounts }: Outcome): Employee {
  const addresses = new Set(accounts.filter(({ active }) => active).map(({ email }) => email.toLowerCase()));
  const colleague = people.find(
    ({ id, mail, userPrincipalName }) =>
      id !== administrator.id && mail === userPrincipalName && addresses.has(mail.toLowerCase()),
  );
  if (!colleague) throw new Error('The example company has nobody for the test sign-in.');
  return colleague;
}
