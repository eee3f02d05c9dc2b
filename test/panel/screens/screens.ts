/** Every screen the panel can show: each step on its page, away from it and before its gate, and all that are none. */
import { stepView } from '../../../lib/guide/view.ts';
import type { MigrationEvent } from '../../../lib/migration/events.ts';
import type { Located } from '../../../lib/protocol/locator.ts';
import type { View } from '../../../lib/protocol/view.ts';
import { stepsOf } from '../../../lib/steps/order.ts';
import type { Page, Step, StepContext } from '../../../lib/steps/step.ts';
import {
  certificate,
  contextOf,
  legacyFound,
  legacyId,
  migrationAfter,
  person,
  start,
  targetFound,
  targetId,
} from '../../migration/sample.ts';
import { lookingViews } from '../looking-views.ts';
import { sampleViews } from '../sample-views.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const loginUrl = `https://login.microsoftonline.com/${tenantId}/saml2`;
const entraIdentifier = `https://sts.windows.net/${tenantId}/`;
const configuration = { ssoUrl: loginUrl, entityId: entraIdentifier, certificate: certificate.pem, ssoType: 'Azure' };
const earlier = { ...configuration, ssoUrl: `https://login.microsoftonline.com/${legacyId}/saml2` };

const begun: MigrationEvent[] = [
  start,
  { type: 'tenant-seen', id: tenantId, name: 'Contoso Vertriebsgesellschaft' },
  { type: 'tenant-confirmed' },
  legacyFound,
];
const farAlong: MigrationEvent[] = [
  ...begun,
  targetFound,
  { type: 'stock-taken', objectIds: [legacyId, targetId] },
  {
    type: 'facts-read',
    role: 'target',
    facts: { loginUrl, entraIdentifier, thumbprint: certificate.thumbprintSha1 },
  },
  { type: 'certificate-taken', role: 'target', certificate },
  { type: 'roster-read', role: 'legacy', count: 3, completeness: 'complete', entries: [] },
  { type: 'roster-read', role: 'target', count: 2, completeness: 'complete', entries: [] },
  { type: 'way-back-proven', email: 'administrator@contoso.example', seen: true },
  { type: 'bypass-seen', label: 'SSO Bypass', on: true },
  { type: 'configuration-captured', configuration: earlier },
  { type: 'configuration-filled', configuration },
  { type: 'configuration-saved' },
  { type: 'connection-tested', outcome: 'test-connection-unknown', text: 'Something that nobody has seen before' },
];
const rosters = {
  [legacyId]: [person('Ada Lovelace'), person('Wolfgang Amadeus von Hohenstein-Rothenburg'), person('Zoë')],
  [targetId]: [person('Ada Lovelace')],
};

/** A page on which every control is found and usable. */
const page: Page = {
  url: 'https://portal.azure.com/',
  title: '',
  tabId: 1,
  visible: true,
  language: 'en',
  located: (): Located => ({
    found: 'one',
    score: 1,
    runnerUp: 0,
    signals: [],
    rect: { x: 0, y: 0, width: 1, height: 1 },
  }),
  usable: () => true,
  value: () => undefined,
};

function viewOf(current: Step, context: StepContext, here: boolean): View {
  return stepView({
    context,
    current,
    revisited: null,
    page: here ? page : null,
    here,
    move: current.moves(context)[0] ?? null,
    problem: null,
    files: null,
    denied: false,
    loading: false,
  });
}

function viewsOf(name: string, events: MigrationEvent[], here: boolean): [string, View][] {
  const context = contextOf(migrationAfter(...events), rosters);
  return stepsOf(context).map((step) => [`${step.id}-${name}`, viewOf(step, context, here)]);
}

export const screens: readonly (readonly [name: string, view: View])[] = [
  ...(['start', 'finished', 'damaged', 'unopened'] as const).map((name) => [name, sampleViews[name]] as const),
  ...Object.entries(lookingViews),
  ...viewsOf('elsewhere', begun, false),
  ...viewsOf('here', farAlong, true),
];
