import type { View } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { OutlineButton } from './outline-button.tsx';
import { usePanel } from './panel-context.ts';

type StepView = Extract<View, { screen: 'step' }>;
type Sought = NonNullable<StepView['looking']>['sought'][number];

/** What the step needs and the page does not show for certain: what was seen instead, and the ways on. */
export function SoughtCard({ view }: { view: StepView }) {
  const { t, say } = usePanel();
  const { looking, inputs, secondary } = view;
  // Whoever is pointing has chosen a way on.
  if (!looking || looking.sought.length === 0 || looking.pointedAt) return null;
  const byHand = secondary.find(({ action }) => action.type === 'by-hand');
  const lists = looking.sought.some(({ pointable }) => !pointable);
  return (
    <section className="card sought" aria-labelledby="sought" data-sought={looking.sought.length}>
      <h2 id="sought">
        <Icon name="warning" />
        {say(`panel.sought.title.${looking.sought.some(({ found }) => found === 'none') ? 'none' : 'many'}`)}
      </h2>
      <ul>
        {looking.sought.map((sought) => (
          <SoughtField key={sought.locator} sought={sought} />
        ))}
      </ul>
      {lists && <p>{say('panel.sought.list')}</p>}
      {inputs.length > 0 && <p>{say('panel.sought.inputs')}</p>}
      {byHand && <p>{say('panel.sought.byHand', { byHand: t(byHand.label) })}</p>}
      <OutlineButton />
    </section>
  );
}

function SoughtField({ sought: { locator, label, found, nearest, pointable } }: { sought: Sought }) {
  const { say, act, busy } = usePanel();
  const labels = nearest.map((one) => say('panel.sought.quoted', { label: one })).join(', ');
  return (
    <li data-sought-field={locator}>
      <p>{say(`panel.sought.${found}`, { label })}</p>
      {labels !== '' && <p className="soft">{say('panel.sought.nearest', { labels })}</p>}
      {pointable && (
        <button
          type="button"
          className="plain"
          data-point={locator}
          aria-disabled={busy}
          onClick={() => !busy && void act({ type: 'point-at', locator })}
        >
          <Icon name="mark" />
          {say('panel.sought.point')}
        </button>
      )}
    </li>
  );
}
