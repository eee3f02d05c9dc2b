import { describe, expect, it } from 'vitest';
import type { Finding } from '../../lib/checks/finding.ts';
import { nextMove } from '../../lib/guide/next-move.ts';
import { stepView } from '../../lib/guide/view.ts';
import { english } from '../../lib/messages/catalogue.ts';
import { createMessages } from '../../lib/messages/messages.ts';
import type { Located } from '../../lib/protocol/locator.ts';
import { View } from '../../lib/protocol/view.ts';
import { createApplication } from '../../lib/steps/entra/create-application.ts';
import { portalQuotes } from '../../lib/steps/labels.ts';
import { allSteps, stepsOf } from '../../lib/steps/order.ts';
import type { Page, Step } from '../../lib/steps/step.ts';
import {
  certificate,
  certificateTaken,
  contextOf,
  legacyFound,
  legacyId,
  migrationAfter,
  person,
  start,
  targetFound,
  targetId,
  targetValues,
  tenantSeen,
} from '../migration/sample.ts';

const configuration = { ssoUrl: 'https://a', entityId: 'b', certificate: certificate.pem, ssoType: 'd' };

/** Far along, with something of everything in it. */
const migration = migrationAfter(
  start,
  tenantSeen,
  { type: 'tenant-confirmed' },
  legacyFound,
  targetFound,
  { type: 'stock-taken', objectIds: [legacyId, targetId] },
  targetValues,
  certificateTaken,
  { type: 'roster-read', role: 'target', count: 2, completeness: 'complete', entries: [] },
  { type: 'way-back-proven', email: 'a@contoso.example', seen: true },
  { type: 'bypass-seen', label: 'SSO Bypass', on: true },
  { type: 'configuration-captured', configuration },
  { type: 'configuration-filled', configuration },
  { type: 'configuration-saved' },
  { type: 'response-verified', subject: 'A', signedBy: 'AA', checks: [], tabId: 1 },
  { type: 'sign-in-accepted', subject: 'A' },
  { type: 'connection-tested', outcome: 'test-connection-unknown', text: 'Something new' },
  { type: 'cycle-seen', text: 'Initial sync completed', healthy: true },
);
const context = contextOf(migration, { [legacyId]: [person('Ada')], [targetId]: [] });

describe('the view of a step', () => {
  it.each(stepsOf(context).map((step) => [step.id, step] as const))(
    '%s is one that the panel accepts, in words',
    (_id, current) => {
      for (const here of [true, false]) {
        const view = stepView({
          context,
          current,
          revisited: null,
          page: null,
          here,
          move: current.moves(context)[0] ?? null,
          problem: { key: 'problem.no-page' },
          files: null,
          denied: false,
          loading: false,
        });
        expect(View.safeParse(JSON.parse(JSON.stringify(view))).error?.issues ?? []).toEqual([]);
        const absent: string[] = [];
        const t = createMessages('en', english, {
          onMissing: (key) => absent.push(key),
          quotes: portalQuotes,
        });
        JSON.stringify(view, (_key, value: unknown) => {
          if (typeof value === 'object' && value !== null && 'key' in value) t(value as { key: string });
          return value;
        });
        expect(absent).toEqual([]);
      }
    },
  );

  const [first] = allSteps;
  if (!first) throw new Error('there are no steps');
  const plain = {
    context,
    current: first,
    revisited: null,
    page: null,
    here: true,
    move: null,
    problem: null,
    files: null,
    denied: false,
    loading: false,
  };

  it('offers the way there, but not while a page is still loading', () => {
    expect(stepView({ ...plain, here: false }).main?.action).toEqual({ type: 'go' });
    const loading = stepView({ ...plain, here: false, loading: true });
    expect(loading.main).toBeNull();
    expect(loading.step.instruction.key).toBe('step.loading');
  });

  it('says that the right page is open behind another, and brings it to the front', () => {
    const page: Page = {
      url: '',
      title: '',
      tabId: 1,
      visible: false,
      located: () => undefined,
      usable: () => false,
      value: () => undefined,
    };
    const behind = stepView({ ...plain, page, here: false, behind: true });
    expect(behind.step.instruction.key).toBe('step.behind');
    expect(behind.main?.action).toEqual({ type: 'go' });
    expect(stepView({ ...plain, page, here: false }).step.instruction.key).toBe(`step.${first.id}.elsewhere`);
  });

  it('offers another account where this one has no access', () => {
    expect(stepView({ ...plain, denied: true }).main?.action).toEqual({ type: 'switch-account' });
  });

  it('lets a warning be acknowledged, and goes on only then', () => {
    const warning: Finding = {
      code: 'certificate-expires-soon',
      severity: 'warning',
      subject: 'certificate',
      params: {},
    };
    const current: Step = {
      ...first,
      // As the steps do: findings are made anew at every look.
      check: () => [{ ...warning }],
      moves: () => [{ say: { key: 'step.go' }, deed: 'go-on' }],
      deeds: { 'go-on': { label: { key: 'step.go' }, effect: () => ({ type: 'record', events: [] }) } },
    };
    const move = current.moves(context)[0] ?? null;
    const before = stepView({ ...plain, current, move });
    expect(before.main).toBeNull();
    expect(before.findings[0]?.acknowledge?.action).toEqual({
      type: 'acknowledge',
      code: warning.code,
      subject: warning.subject,
    });
    const acknowledged = [{ code: warning.code, subject: warning.subject, params: {}, at: '2026-11-23T12:00:00.000Z' }];
    const later = { ...context, migration: { ...migration, acknowledged } };
    const then = stepView({ ...plain, context: later, current, move });
    expect(then.main?.action).toEqual({ type: 'do', deed: 'go-on' });
    expect(then.findings[0]?.acknowledge).toBeUndefined();
  });

  it('counts every step once', () => {
    const view = stepView(plain);
    expect(view.phases.flatMap(({ steps }) => steps)).toHaveLength(view.of);
  });
});

describe('a missing role', () => {
  const page = (located: Page['located']): Page => ({
    url: 'https://portal.azure.com/',
    title: '',
    tabId: 1,
    visible: true,
    located,
    usable: (id) => located(id)?.found === 'one' && located(id)?.disabled !== true,
    value: () => undefined,
  });
  const found = (disabled: boolean): Located => ({ found: 'one', score: 1, runnerUp: 0, signals: [], disabled });

  it('is named when the control is greyed, never "not found"', () => {
    const greyed = page((id) => (id === 'entra.new-application' ? found(true) : undefined));
    expect(nextMove(createApplication, greyed, context)?.say.key).toBe('step.role-missing');
    const usable = page((id) => (id === 'entra.new-application' ? found(false) : undefined));
    expect(nextMove(createApplication, usable, context)?.at).toBe('entra.new-application');
  });

  it('is named when the portal denies the blade', () => {
    const denied = page((id) => (id === 'entra.access-denied' ? found(false) : undefined));
    expect(nextMove(createApplication, denied, context)?.say.key).toBe('step.access-denied');
  });
});
