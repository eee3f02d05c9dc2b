/** The search in the page at each of its turns, as the background would make it. */
import type { Looking, PointedAt } from '../../lib/protocol/looking.ts';
import { certificateInput, type StepView, stepView } from './sample-views.ts';

const tenantId = { locator: 'entra.tenant-id', label: 'Tenant ID' };
const replyUrl = { locator: 'entra.reply-url', label: 'Reply URL (Assertion Consumer Service URL)' };

const looking: Looking = {
  sought: [],
  pointedAt: null,
  fields: [
    { locator: 'entra.identifier', label: 'Identifier (Entity ID)', deed: 'read', learnt: true },
    { ...replyUrl, deed: 'write', learnt: false },
    { locator: 'entra.edit-basic', label: 'Edit', deed: 'point', learnt: false },
  ],
  explained: {
    label: 'Identifier (Entity ID)',
    explanation: {
      locator: 'entra.identifier',
      deed: 'read',
      needed: { score: 0.55, margin: 0.1 },
      margin: 0.41,
      best: {
        score: 0.86,
        signals: [
          { signal: 'name', earned: 0.588, asked: 0.588 },
          { signal: 'section', earned: 0.15, asked: 0.294 },
          { signal: 'role', earned: 0.118, asked: 0.118 },
        ],
      },
      runnerUp: { score: 0.45, signals: [] },
    },
  },
  learnt: [
    {
      id: 'a',
      host: 'portal.azure.com',
      label: 'Tenant ID',
      name: 'Directory number',
      section: 'Basic information',
      at: '',
    },
    { id: 'b', host: 'app.fax.plus', label: 'Single Sign-On URL', name: 'Endpoint of the identity provider', at: '' },
  ],
};

function turn(part: Partial<Looking>, more: Partial<StepView> = {}): StepView {
  const step = { ...stepView().step, marked: false, instruction: { key: 'step.confirm-tenant.reading' } };
  return stepView({
    step,
    inputs: [certificateInput],
    secondary: [{ label: { key: 'step.by-hand' }, action: { type: 'by-hand', step: step.id, reason: '···' } }],
    looking: { ...looking, ...part },
    ...more,
  });
}

const pointedAt = (state: PointedAt): StepView => turn({ pointedAt: state });

export const lookingViews = {
  sought: turn({
    sought: [
      { ...tenantId, found: 'none', nearest: ['Directory number', 'Primary domain', 'Name'], pointable: true },
      { ...replyUrl, found: 'many', nearest: [], pointable: true },
      { locator: 'entra.table', label: 'Name', found: 'none', nearest: [], pointable: false },
    ],
  }),
  waiting: pointedAt({ state: 'waiting', ...tenantId }),
  chosen: pointedAt({
    state: 'chosen',
    ...tenantId,
    name: 'Directory number',
    section: 'Basic information',
    kind: 'value',
    shape: 'guid',
    value: '11111111-2222-4333-8444-555555555555',
  }),
  refused: pointedAt({ state: 'refused', ...replyUrl, reason: 'not-alone' }),
  changed: turn(
    {},
    {
      step: { ...stepView().step, marked: false, elsewhere: true, instruction: { key: 'step.behind' } },
      findings: [
        {
          code: 'field-changed',
          severity: 'warning',
          subject: 'alohi.entity-id',
          message: { key: 'problem.field-changed', params: { field: 'Entity ID' } },
          remedy: { key: 'problem.field-changed.remedy', params: { field: 'Entity ID' } },
          configured: 'https://sts.windows.net/11111111-2222-4333-8444-555555555555/',
          received: 'https://sts.windows.net/11111111-2222-4333-8444-555555555556/',
        },
      ],
    },
  ),
} satisfies Readonly<Record<string, StepView>>;
