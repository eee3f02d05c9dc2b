import type { View } from '../lib/protocol/view.ts';
import { usePanel } from './panel-context.ts';

type Looking = NonNullable<Extract<View, { screen: 'step' }>['looking']>;
type Explained = NonNullable<Looking['explained']>;

/** The fields that were found on the page, and on request why each is the one. */
export function WhyList({ looking }: { looking: Looking | undefined }) {
  const { say, act, busy } = usePanel();
  if (!looking || looking.fields.length === 0) return null;
  return (
    <details className="why fields" data-fields={looking.fields.length}>
      <summary>{say('panel.why.title')}</summary>
      <ul>
        {looking.fields.map(({ locator, label, deed, learnt }) => {
          const explained = looking.explained?.explanation.locator === locator ? looking.explained : null;
          return (
            <li key={locator} data-field={locator} data-learnt={learnt}>
              <p>
                <b>{label}</b>{' '}
                <small>
                  {say(`panel.why.deed.${deed}`)}
                  {learnt && ` · ${say('panel.why.learnt')}`}
                </small>
              </p>
              <button
                type="button"
                className="quiet small"
                data-why={locator}
                aria-label={explained ? undefined : say('panel.why.askOf', { label })}
                aria-expanded={explained !== null}
                aria-disabled={busy}
                onClick={() => !busy && void act({ type: 'explain', locator: explained ? null : locator })}
              >
                {explained ? say('panel.showLess') : say('panel.why.ask')}
              </button>
              {explained && <Explanation explained={explained} />}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Scores are fractions; people count points. */
const points = (share: number): number => Math.round(share * 100);

function Explanation({ explained: { explanation } }: { explained: Explained }) {
  const { say } = usePanel();
  const { best, runnerUp, needed, deed } = explanation;
  if (!best) return <p data-explanation="gone">{say('panel.why.gone')}</p>;
  return (
    <div className="explanation" data-explanation={explanation.locator}>
      <p>
        {say('panel.why.best', { score: points(best.score) })}{' '}
        {say(`panel.why.needed.${deed}`, { score: points(needed.score), margin: points(needed.margin) })}{' '}
        {runnerUp ? say('panel.why.runnerUp', { score: points(runnerUp.score) }) : say('panel.why.alone')}
      </p>
      <dl>
        {best.signals.map(({ signal, earned, asked }) => (
          <div key={signal} data-signal={signal}>
            <dt>{say(`panel.why.signal.${signal}`)}</dt>
            <dd>
              <meter min={0} max={asked} value={earned} aria-hidden="true" />
              {say('panel.why.share', { earned: points(earned), asked: points(asked) })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
