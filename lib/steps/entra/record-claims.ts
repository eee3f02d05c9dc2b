/** Claims of an application, read on "Attributes & Claims": for the legacy one to compare, for the new one to be equal. */
import type { ApplicationRole } from '../../migration/application.ts';
import { claimFindings } from '../findings.ts';
import type { PhaseId, Step } from '../step.ts';
import { defineStep, say } from '../step.ts';
import { additionalClaims, claimsHeading, requiredClaims } from './pages/claims.ts';
import { editClaims } from './pages/single-sign-on.ts';
import { promptMoves, prompts } from './prompts.ts';
import { readClaimsPage } from './read-application.ts';
import { entraRoute, namesApplication } from './routes.ts';
import { applicationValues } from './values.ts';

function recordClaims(id: string, phase: PhaseId, role: ApplicationRole): Step {
  return defineStep({
    id,
    phase,
    applies: ({ migration }) => role === 'target' || migration.path === 'migrate',
    where: ({ migration }) => entraRoute.application(migration, 'SignOn', migration[role]),
    here: (page, { migration }) => namesApplication(page.url, migration[role]),
    find: () => [claimsHeading, requiredClaims, additionalClaims, editClaims, ...prompts],
    needs: (page) => (page.usable(requiredClaims.id) ? [additionalClaims] : [editClaims]),
    moves: () => [
      ...promptMoves,
      { say: say('record-claims.reading'), when: (page) => page.located(requiredClaims.id)?.found === 'one' },
      { say: say('record-claims.edit'), at: editClaims.id },
    ],
    recognise: (page, { migration }) =>
      namesApplication(page.url, migration[role]) ? readClaimsPage(page, role, migration[role]) : [],
    check: (context) => (role === 'target' ? claimFindings(context) : []),
    values: ({ migration }) => applicationValues(migration[role]).slice(-3),
    proof: ({ migration }) => migration[role]?.claims !== undefined,
  });
}

export const recordLegacyClaims = recordClaims('record-legacy-claims', 'take-stock', 'legacy');
export const recordTargetClaims = recordClaims('record-target-claims', 'add-application', 'target');
