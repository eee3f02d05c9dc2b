/** The report is saved before anything is deleted: it says what to put back, and where everything stood. */
import { defineStep, say } from '../step.ts';

export const saveReport = defineStep({
  id: 'save-report',
  phase: 'remove',
  byHand: false,
  portal: () => 'panel',
  applies: ({ migration }) => migration.path === 'migrate',
  moves: () => [{ say: say('save-report.save'), deed: 'save' }],
  deeds: {
    save: {
      label: say('save-report.deed'),
      effect: () => ({ type: 'record', events: [{ type: 'report-saved' }] }),
      saves: 'report',
    },
  },
  proof: ({ migration }) => migration.reportSavedAt !== null,
});
