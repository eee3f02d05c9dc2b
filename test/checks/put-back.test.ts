import { describe, expect, it } from 'vitest';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import type { Located } from '../../lib/protocol/locator.ts';
import { mayPutBack, putBack } from '../../lib/steps/alohi/put-back.ts';
import { currentStep } from '../../lib/steps/order.ts';
import type { Page } from '../../lib/steps/step.ts';
import { contextOf, migrationAfter, start } from '../migration/sample.ts';
import { provokes } from './provokes.ts';

const earlier = {
  ssoUrl: 'https://login.example/saml2',
  entityId: 'https://sts.example/',
  certificate: 'AAAA',
  ssoType: 'Azure',
};
const captured: MigrationEvent = { type: 'configuration-captured', configuration: earlier };
const filled: MigrationEvent = { type: 'configuration-filled', configuration: { ...earlier, ssoType: 'Alohi SSO' } };
const saved: MigrationEvent = { type: 'configuration-saved' };
const wayBack: MigrationEvent = { type: 'way-back-proven', email: 'ada@contoso.example', seen: true };
const begun: MigrationEvent = { type: 'put-back-begun' };

const having = (...events: MigrationEvent[]) => contextOf(migrationAfter(start, ...events), {});
/** Before the legacy integration was to be shut down. */
const inTime = (...events: MigrationEvent[]) => ({ ...having(...events), now: new Date('2025-04-30T12:00:00Z') });

describe('the earlier configuration may be put back', () => {
  it.each<[boolean, string, MigrationEvent[]]>([
    [false, 'before anything was saved', [captured, filled]],
    [true, 'once the new one was saved', [captured, filled, saved]],
    [false, 'where nothing stood before', [{ ...captured, configuration: { ...earlier, ssoUrl: '' } }, filled, saved]],
    [false, 'while that is done already', [captured, filled, saved, begun]],
    [true, 'after changing one’s mind', [captured, filled, saved, begun, { type: 'put-back-cancelled' }]],
    [true, 'while the legacy application is disabled', [captured, filled, saved, { type: 'legacy-disabled' }]],
    [false, 'after it was deleted', [captured, filled, saved, { type: 'legacy-deleted' }]],
  ])('%s: %s', (may, _when, events) => {
    expect(mayPutBack(having(...events))).toBe(may);
  });

  it('comes before all else, and leads back to where nothing was saved yet', () => {
    const during = having(captured, filled, saved, begun);
    expect(currentStep(during)?.id).toBe('put-back');
    const { migration } = having(
      captured,
      filled,
      saved,
      begun,
      { type: 'put-back-filled' },
      { type: 'put-back-saved' },
    );
    expect(migration).toMatchObject({ putBack: null, savedAt: null, filled: null, signIns: [] });
    expect(migration.previous?.configuration).toEqual(earlier);
  });

  it('done by hand, it is over as well', () => {
    const during = having(captured, filled, saved, begun);
    const effect = putBack.deeds['by-hand']?.effect(null, during);
    const events = effect?.type === 'record' ? effect.events : [];
    expect(currentStep(having(captured, filled, saved, begun, ...events))?.id).not.toBe('put-back');
    // Noted as done like another step it would stay the present one for ever.
    expect(putBack.byHand).toBe(false);
  });

  it('after the shutdown, only with a proven way in by e-mail and password', () => {
    const missing = (...events: MigrationEvent[]) => putBack.gate?.missing(having(captured, filled, saved, ...events));
    expect(missing()).toEqual([{ key: 'gate.way-back' }]);
    expect(missing(wayBack)).toEqual([]);
    expect(putBack.gate?.missing(inTime(captured, filled, saved))).toEqual([]);
  });
});

describe('the earlier values count as saved', () => {
  /** A page with these locators found on it, by id. */
  function page(found: Record<string, string>): Page {
    const located = (id: string): Located | undefined =>
      id in found ? { found: 'one', score: 1, runnerUp: 0, signals: [], value: found[id] ?? '' } : undefined;
    const value = (id: string) => located(id)?.value;
    return { url: '', title: '', tabId: 1, visible: true, located, usable: (id) => id in found, value };
  }
  const dialog = (ssoType: string) =>
    page({
      'alohi.sso-url': earlier.ssoUrl,
      'alohi.entity-id': earlier.entityId,
      'alohi.certificate': earlier.certificate,
      'alohi.sso-type': ssoType,
    });
  const during = [captured, filled, saved, begun, { type: 'put-back-filled' }] satisfies MigrationEvent[];
  const left: MigrationEvent = { type: 'put-back-left' };

  it('not while they only stand in the dialog', () => {
    expect(putBack.recognise(dialog(earlier.ssoType), having(...during))).toEqual([]);
  });

  it('when the second screen comes', () => {
    const second = page({ 'alohi.tenant-url': '' });
    expect(putBack.recognise(second, having(...during))).toEqual([{ type: 'put-back-saved' }]);
    expect(putBack.recognise(second, having(captured, filled, saved, begun))).toEqual([]);
  });

  it('when the dialog was closed and shows them again, and not when it was cancelled', () => {
    const closed = page({ 'alohi.configure': '' });
    expect(putBack.recognise(closed, having(...during))).toEqual([left]);
    expect(putBack.recognise(dialog(earlier.ssoType), having(...during, left))).toEqual([{ type: 'put-back-saved' }]);
    expect(putBack.recognise(dialog('Alohi SSO'), having(...during, left))).toEqual([]);
  });
});

describe('what the earlier values alone do not bring back', () => {
  provokes('put-back-after-shutdown', 'after April 30th, 2025', () => putBack.check(having(captured, filled, saved)));
  provokes('put-back-legacy-disabled', 'while Microsoft refuses everybody', () =>
    putBack.check(inTime(captured, filled, saved, { type: 'legacy-disabled' })),
  );
  provokes('put-back-provisioning', 'while provisioning goes on', () =>
    putBack.check(inTime(captured, filled, saved, { type: 'provisioning-saved' })),
  );
  it('is nothing in time, with nothing else changed', () => {
    expect(putBack.check(inTime(captured, filled, saved))).toEqual([]);
  });
});
