/** The example company: who works there, who uses Fax.Plus, and which addresses make migrations go wrong. */

import type { Company, Person } from './model.ts';
import { createRandom, type Random } from './random.ts';

const domain = 'contoso.example';

/** Position in `people` of the administrator, and how the Fax.Plus users are spread behind it. */
const administratorPosition = 0;
const assignedDirectly = 22;
const assignedThroughGroup = 3;

/** Fax.Plus users whose UPN is short while their mail is long: NameID from the UPN would not find their account. */
const shortUpnPositions: ReadonlySet<number> = new Set([4, 9, 14, 18, 23]);
/** The Fax.Plus user whose mail differs from the UPN in letter case only. */
const capitalisedMailPosition = 11;

// biome-ignore format: a word list reads better in rows
const givenNames = [
  'Amara', 'Birger', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hiroshi', 'Ines', 'Jovan', 'Kwame', 'Leilani',
  'Mateus', 'Nadia', 'Oisín', 'Priya', 'Quentin', 'Renée', 'Søren', 'Tereza', 'Uma', 'Viktor', 'Wanjiru', 'Xiomara',
  'Youssef', 'Zofia', 'Anneke', 'Bolaji', 'Catalina', 'Duc', 'Eilidh',
];
// biome-ignore format: a word list reads better in rows
const surnames = [
  'Sample', 'Testman', 'Placeholder', 'Mockwell', 'Exempel', 'Dummond', 'Probst', 'Musterfeld', 'Trialova', 'Fixture',
  'Beispiel', 'Stubbs', 'Ejemplo', 'Voorbeeld', 'Piloto', 'Draftsen', 'Scenario', 'Échantillon', 'Prøve', 'Vzorek',
  'Namuna', 'Primerov', 'Mfano', 'Modelo', 'Mithal', 'Przykład', 'Specimen', 'Apeere', 'Muestra', 'Mau', 'Eisimpleir',
];

/**
 * Makes the company. The same seed gives the same people, in the same roles: the first of `people` is the
 * administrator, the first 25 use Fax.Plus.
 */
export function makeCompany(seed: number): Company {
  const random = createRandom(seed);
  const tenantId = random.guid();
  const family = shuffled(surnames, random);
  const people = givenNames.map((givenName, position) =>
    makePerson(position, givenName, family[position] ?? 'Sample', random),
  );
  const administrator = people[administratorPosition];
  if (administrator === undefined) throw new Error('a company has at least one person');
  const idsOf = (chosen: readonly Person[]) => chosen.map((person) => person.id);

  return {
    tenantId,
    name: 'Contoso Example',
    domain,
    administrator,
    people,
    groups: [
      { id: random.guid(), displayName: 'Fax users', memberIds: idsOf(faxUsersGroup(people)) },
      { id: random.guid(), displayName: 'All company', memberIds: idsOf(people) },
      { id: random.guid(), displayName: 'Finance', memberIds: idsOf(people.slice(3, 9)) },
      { id: random.guid(), displayName: 'Front desk', memberIds: idsOf(people.slice(25, 29)) },
    ],
  };
}

/** The people whom the legacy application is assigned to one by one; the administrator is the first. */
export function directlyAssigned(company: Company): readonly Person[] {
  return company.people.slice(0, assignedDirectly);
}

/** The group through which the remaining Fax.Plus users are assigned. */
export function assignedGroup(company: Company): Company['groups'][number] {
  const group = company.groups[0];
  if (group === undefined) throw new Error('the company has no groups');
  return group;
}

/** Everybody with a Fax.Plus account at start: 22 assigned directly and 3 through the group. */
export function accountHolders(company: Company): readonly Person[] {
  return [...directlyAssigned(company), ...faxUsersGroup(company.people)];
}

function faxUsersGroup(people: readonly Person[]): readonly Person[] {
  return people.slice(assignedDirectly, assignedDirectly + assignedThroughGroup);
}

function makePerson(position: number, givenName: string, surname: string, random: Random): Person {
  const first = asciiLetters(givenName);
  const last = asciiLetters(surname);
  const longAddress = `${first}.${last}@${domain}`.toLowerCase();
  const userPrincipalName = shortUpnPositions.has(position)
    ? `${first.slice(0, 1)}${last}@${domain}`.toLowerCase()
    : longAddress;
  const mail = position === capitalisedMailPosition ? `${first}.${last}@${domain}` : longAddress;
  return {
    id: random.guid(),
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    userPrincipalName,
    mail,
    password: `Practice-${position + 1}!`,
  };
}

/** Address letters of a name; `ø` and `ł` have no decomposition and are spelt out. */
function asciiLetters(name: string): string {
  return name
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '');
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, order: random.next() }))
    .sort((left, right) => left.order - right.order)
    .map(({ item }) => item);
}
