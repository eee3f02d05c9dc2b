import { describe, expect, test } from 'vitest';
import { mergedJob, newJob, type ProvisioningJob, restarted } from './provisioning-job.ts';

const before: ProvisioningJob = { ...newJob, links: { a: '1', b: '2' }, watermark: { at: 'early', values: {} } };
const after: ProvisioningJob = { ...before, links: { a: '1', c: '3' }, watermark: { at: 'late', values: {} } };

describe('what was done while a cycle ran is not undone by its end', () => {
  test('nothing was: the end counts', () => {
    expect(mergedJob(before, before, after)).toBe(after);
  });

  test('somebody was provisioned on demand', () => {
    const meanwhile = { ...before, links: { ...before.links, d: '4' } };
    expect(mergedJob(before, meanwhile, after)).toEqual({ ...after, links: { a: '1', c: '3', d: '4' } });
  });

  test('provisioning was restarted: the next cycle is an initial one', () => {
    expect(mergedJob(before, restarted(before), after).watermark).toBeNull();
  });

  test('deletes were allowed', () => {
    expect(mergedJob(before, { ...before, deletesAllowed: true }, after).deletesAllowed).toBe(true);
  });
});

test('a restart forgets watermark, escrows and counts, but not whom the service manages', () => {
  const worn: ProvisioningJob = {
    ...before,
    softDeleted: { e: '5' },
    escrows: { b: 2 },
    counted: { events: 9, failures: 4 },
    failedCycles: 2,
    deletesAllowed: true,
  };
  expect(restarted(worn)).toEqual({ ...newJob, links: before.links, softDeleted: { e: '5' } });
});
