import { expect, it } from 'vitest';
import { catalogue, type FindingCode } from '../../lib/checks/catalogue.ts';
import type { Finding, Result } from '../../lib/checks/finding.ts';
import type { MigrationEvent } from '../../lib/migration/events.ts';

/** The findings that events carry. In the journal they lose the type of their subject, not its value. */
export function findingsIn(events: readonly MigrationEvent[]): readonly Finding[] {
  return events.flatMap((event) =>
    event.type === 'input-refused' || event.type === 'sign-in-failed' ? (event.findings as Finding[]) : [],
  );
}

type Said = readonly Finding[] | Result<unknown>;

/**
 * One test: what is done leads to exactly this finding, and to no other error. `catalogue.test.ts` refuses a code
 * that no call of this function provokes.
 */
export function provokes(code: FindingCode, when: string, act: () => Said | Promise<Said>): void {
  it(`${code}: ${when}`, async () => {
    const said = await act();
    const findings = 'ok' in said ? (said.ok ? [] : [said.finding]) : said;
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    const { severity, subject, params } = catalogue[code];
    expect(findings[0]).toMatchObject({ severity, subject });
    expect(Object.keys(findings[0]?.params ?? {}).sort()).toEqual([...params].sort());
  });
}
