/**
 * Fields that a person pointed at, kept on this machine: what they are called and where they stand on which portal.
 * Never what they hold. They make locators accept more words; how sure is sure enough stays what it is.
 */
import * as z from 'zod/mini';
import type { Locator } from '../protocol/locator.ts';
import { Teaching } from '../protocol/pick.ts';
import { taught } from '../protocol/taught.ts';

export const LearntField = z.object({
  id: z.string().check(z.maxLength(64)),
  /** Host of the tab's top document: the same label may mean another thing elsewhere. */
  host: z.string().check(z.maxLength(253)),
  /** The locator's id. */
  locator: z.string().check(z.maxLength(80)),
  teaching: Teaching,
  /** ISO 8601. */
  at: z.string().check(z.maxLength(32)),
});
export type LearntField = z.infer<typeof LearntField>;

export const Learnt = z.object({ version: z.literal(1), fields: z.array(LearntField) });
export type Learnt = z.infer<typeof Learnt>;

/** More than anybody points at; the oldest is forgotten. */
const most = 100;

/** The locators as this host's pages are searched with. */
export function withLearnt(locators: readonly Locator[], fields: readonly LearntField[], host: string): Locator[] {
  const here = fields.filter((field) => field.host === host);
  return locators.map((locator) =>
    here
      .filter((field) => field.locator === locator.id)
      .reduce((known, { teaching }) => taught(known, teaching), locator),
  );
}

/** The fields with one more; the same lesson twice is one. */
export function learning(fields: readonly LearntField[], field: LearntField): LearntField[] {
  const same = ({ host, locator, teaching }: LearntField) => JSON.stringify([host, locator, teaching]);
  return [...fields.filter((known) => same(known) !== same(field)), field].slice(-most);
}
