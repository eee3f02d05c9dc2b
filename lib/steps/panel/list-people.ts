/** First set-up: nobody was assigned before, so the administrator says who is to sign in. */
import { readPeopleList } from '../../checks/people-list.ts';
import { defineStep, say } from '../step.ts';

export const listPeople = defineStep({
  id: 'list-people',
  phase: 'take-stock',
  byHand: false,
  portal: () => 'panel',
  applies: ({ migration }) => migration.path === 'setup',
  moves: () => [{ say: say('list-people.list') }],
  inputs: () => [
    {
      id: 'people',
      kind: 'lines',
      label: say('list-people.input'),
      hint: say('list-people.hint'),
      submit: say('list-people.submit'),
      required: true,
    },
  ],
  take: (input, given) => {
    if (input !== 'people' || typeof given !== 'string') return null;
    const read = readPeopleList(given);
    return {
      type: 'record',
      events: read.ok
        ? [{ type: 'refusal-cleared' }, { type: 'people-listed', people: [...read.value] }]
        : [{ type: 'input-refused', findings: [{ ...read.finding, params: { ...read.finding.params } }] }],
    };
  },
  proof: ({ migration }) => migration.people.length > 0,
});
