/** Find the legacy and any existing Alohi application by Identifier, in a list that is known to be whole. */
import { alohiSso, legacyFaxPlus } from '../../checks/well-known.ts';
import type { MigrationEvent } from '../../migration/events.ts';
import { defineStep, type Page, say } from '../step.ts';
import { applicationCount, applicationTable } from './pages/application-list.ts';
import { entraRoute, portalPlace } from './routes.ts';

interface Row {
  readonly name: string;
  readonly objectId: string;
  readonly appId: string;
  readonly identifier: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The rows of the list; a row without its two ids is not a row of applications. */
export function applicationRows(page: Page): Row[] {
  return (page.located(applicationTable.id)?.rows ?? [])
    .map(([name = '', objectId = '', appId = '', identifier = '']) => ({ name, objectId, appId, identifier }))
    .filter((row) => guid.test(row.objectId) && guid.test(row.appId))
    .map((row) => ({ ...row, objectId: row.objectId.toLowerCase(), appId: row.appId.toLowerCase() }));
}

/** The page says how many there are; only a list of that length is whole. */
export function listIsWhole(page: Page): boolean {
  const stated = Number(/\d+/.exec(page.value(applicationCount.id) ?? '')?.[0] ?? Number.NaN);
  return applicationRows(page).length > 0 && applicationRows(page).length === stated;
}

export const findApplications = defineStep({
  id: 'find-applications',
  phase: 'take-stock',
  byHand: false,
  where: ({ migration }) => entraRoute.applicationList(migration),
  here: (page) => portalPlace(page.url)?.blade === 'StartboardApplicationsMenuBlade',
  find: () => [applicationTable, applicationCount],
  moves: ({ migration }) => [
    {
      say: say('find-applications.no-legacy'),
      when: () => migration.stock !== null && migration.path === 'migrate' && migration.legacy === null,
    },
    { say: say('find-applications.reading') },
  ],
  recognise: (page, { migration }) => {
    if (migration.stock || !listIsWhole(page)) return [];
    const rows = applicationRows(page);
    const events: MigrationEvent[] = [];
    const withIdentifier = (identifier: string) => rows.find((row) => row.identifier === identifier);
    const legacy = withIdentifier(legacyFaxPlus.entityId);
    if (legacy) events.push({ type: 'application-found', role: 'legacy', ...legacy });
    const target = withIdentifier(alohiSso.entityId);
    if (target) events.push({ type: 'application-found', role: 'target', ...target });
    return [...events, { type: 'stock-taken', objectIds: rows.map((row) => row.objectId) }];
  },
  values: ({ migration: { legacy, target } }) => [
    ...(legacy
      ? [
          {
            label: say('value.legacy-application'),
            value: `${legacy.name} (${legacy.objectId})`,
            source: say('source.page'),
          },
        ]
      : []),
    ...(target
      ? [
          {
            label: say('value.target-application'),
            value: `${target.name} (${target.objectId})`,
            source: say('source.page'),
          },
        ]
      : []),
  ],
  proof: ({ migration }) => migration.stock !== null && (migration.path === 'setup' || migration.legacy !== null),
});
