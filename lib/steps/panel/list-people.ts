/** First set-up: nobody was assigned before, so the administrator says who is to sign in. */
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
    const people = [
      ...new Set(
        given
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ),
    ];
    return people.length === 0 ? null : { type: 'record', events: [{ type: 'people-listed', people }] };
  },
  proof: ({ migration }) => migration.people.length > 0,
});
