/** The disabled application rests; whoever was missed calls in now, while it can still be switched on again. */
import { restDays, rested, restOverAt } from '../../migration/gates.ts';
import { defineStep, say } from '../step.ts';

export const rest = defineStep({
  id: 'rest',
  phase: 'remove',
  byHand: false,
  portal: () => 'panel',
  applies: ({ migration }) => migration.path === 'migrate',
  moves: (context) => [{ say: say('rest.wait', { days: restDays, until: restOverAt(context)?.slice(0, 10) ?? '' }) }],
  deeds: {
    calendar: {
      label: say('rest.calendar'),
      secondary: true,
      saves: 'calendar',
      effect: () => ({ type: 'record', events: [] }),
    },
  },
  gate: {
    id: 'rest',
    overridable: true,
    missing: (context) =>
      rested(context) ? [] : [{ key: 'gate.rested', params: { until: restOverAt(context)?.slice(0, 10) ?? '' } }],
  },
  proof: rested,
});
