/** Provisioning is started by the administrator, after the gate; the first cycle is awaited. */
import { beforeProvisioning } from '../../migration/gates.ts';
import { defineStep, say } from '../step.ts';
import * as provisioning from './pages/provisioning.ts';
import { entraRoute, onApplication } from './routes.ts';

export const startProvisioning = defineStep({
  id: 'start-provisioning',
  phase: 'provision',
  where: ({ migration }) => entraRoute.application(migration, 'Provisioning', migration.target),
  here: (page, { migration }) => onApplication(page.url, migration.target),
  find: () => [
    provisioning.startProvisioning,
    provisioning.cycleStatus,
    provisioning.overviewMenu,
    provisioning.provisioningMenu,
  ],
  moves: () => [
    { say: say('start-provisioning.start'), at: provisioning.startProvisioning.id },
    { say: say('start-provisioning.cycle'), when: (page) => page.value(provisioning.cycleStatus.id) !== undefined },
    { say: say('start-provisioning.overview'), at: provisioning.overviewMenu.id, afterMs: 1_500 },
    { say: say('provisioning.menu'), at: provisioning.provisioningMenu.id, afterMs: 2_500 },
    { say: say('start-provisioning.wait') },
  ],
  recognise: (page, { migration }) => {
    const text = page.value(provisioning.cycleStatus.id);
    if (!text || !migration.pilot) return [];
    const healthy = /completed/i.test(text) && !/quarantine|error|fail/i.test(text);
    return migration.cycle?.text === text ? [] : [{ type: 'cycle-seen', text, healthy }];
  },
  gate: { id: 'provisioning', overridable: true, missing: beforeProvisioning },
  values: ({ migration: { cycle } }) =>
    cycle ? [{ label: say('value.cycle'), value: cycle.text, source: say('source.page') }] : [],
  proof: ({ migration }) => migration.cycle?.healthy === true,
});
