/** One person first: Provision on demand for somebody who is assigned. */
import { people } from '../../migration/people.ts';
import { defineStep, type Move, type Page, type StepContext, say } from '../step.ts';
import * as provisioning from './pages/provisioning.ts';
import { entraRoute, onApplication } from './routes.ts';

/** The first assigned person; a group cannot be tried on demand without choosing members. */
function pilotName(context: StepContext): string {
  const { expected, comparison } = people(context);
  const person = expected.find((entry) => entry.kind !== 'group' && comparison.present.includes(entry.displayName));
  return person?.displayName ?? comparison.present[0] ?? '';
}

/** Nobody where nobody is known to be assigned: a row of no name would be any row. */
function pilotsNamed(context: StepContext): readonly string[] {
  return [pilotName(context)].filter((name) => name !== '');
}

/** Words of the portal's notification, in its languages' stems; anything else proves nothing. */
const succeeded = /succe|complet|erfolg|réussi|correct|éxito|riuscit|voltooid|lyckad|powodz|успеш|成功|완료|성공/i;
const failed =
  /fail|error|unable|skipp|fehl|échec|erreur|mislukt|misslyck|błąd|ошиб|失敗|失败|실패|\b(?:not|nicht|non)\b/i;

/** Another page may list the same person. */
const onDemand = (page: Page): boolean => page.located(provisioning.onDemandUser.id)?.found === 'one';

export const provisionPilot = defineStep({
  id: 'provision-pilot',
  phase: 'provision',
  where: ({ migration }) => entraRoute.application(migration, 'Provisioning', migration.target),
  here: (page, { migration }) => onApplication(page.url, migration.target),
  find: (context) => [
    provisioning.onDemandResult,
    provisioning.provision,
    ...pilotsNamed(context).flatMap((name) => [provisioning.onDemandOption(name), provisioning.onDemandRow(name)]),
    provisioning.onDemandUser,
    provisioning.onDemandMenu,
    provisioning.provisioningMenu,
  ],
  needs: (page) => (page.usable(provisioning.provision.id) ? [provisioning.onDemandUser] : []),
  moves: (context) => {
    const name = pilotName(context);
    return [
      { say: say('provision-pilot.provision', { name }), at: provisioning.provision.id, when: onDemand },
      ...pilotsNamed(context).flatMap((pilot): Move[] => [
        { say: say('provision-pilot.choose', { name }), at: 'entra.on-demand-option', when: onDemand },
        { say: say('provision-pilot.choose', { name }), at: 'entra.on-demand-row', when: onDemand },
        { say: say('provision-pilot.search', { name }), at: provisioning.onDemandUser.id, type: pilot },
      ]),
      { say: say('provision-pilot.menu'), at: provisioning.onDemandMenu.id, afterMs: 1_500 },
      { say: say('provisioning.menu'), at: provisioning.provisioningMenu.id, afterMs: 2_500 },
      { say: say('provision-pilot.wait') },
    ];
  },
  recognise: (page, { migration }) => {
    const text = page.value(provisioning.onDemandResult.id);
    return text && !migration.pilot && succeeded.test(text) && !failed.test(text)
      ? [{ type: 'pilot-provisioned', text }]
      : [];
  },
  proof: ({ migration }) => migration.pilot !== null,
});
