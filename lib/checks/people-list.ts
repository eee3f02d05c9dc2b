/** A pasted list of the people who are to sign in: one display name a line, as Users and groups shows them. */
import { refuse } from './catalogue.ts';
import type { Result } from './finding.ts';

/** More than an enterprise application's assignments are ever listed with. */
const mostPeople = 100_000;

/** @returns the names in their order, each once; refused where the portal's list could not be compared with it. */
export function readPeopleList(text: string): Result<readonly string[]> {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const people = [...new Set(lines.filter((line) => line !== ''))];
  if (people.length === 0) return refuse('people-list-empty');
  if (people.length > mostPeople) return refuse('people-list-too-long', { limit: mostPeople });
  // The portal's list has no addresses to compare with: everybody would be missing for ever.
  const address = people.find((line) => /^\S+@\S+$/.test(line));
  return address === undefined ? { ok: true, value: people } : refuse('people-list-addresses', { received: address });
}
