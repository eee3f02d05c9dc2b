import type { View } from '../lib/protocol/view.ts';
import { usePanel } from './panel-context.ts';

type Learnt = NonNullable<Extract<View, { screen: 'step' }>['looking']>['learnt'];

/** What was learnt by pointing, on every portal, each to be forgotten. */
export function LearntList({ learnt }: { learnt: Learnt | undefined }) {
  const { say, act, busy } = usePanel();
  if (!learnt || learnt.length === 0) return null;
  const forget = (field: string | null) => !busy && void act({ type: 'forget', field });
  return (
    <details className="why learnt" data-learnt-fields={learnt.length}>
      <summary>{say('panel.learnt.title', { count: learnt.length })}</summary>
      <p>{say('panel.learnt.lead')}</p>
      <ul>
        {learnt.map(({ id, label, name, section, host }) => (
          <li key={id}>
            <p>
              <b>{label}</b>
              <small>
                {section === undefined
                  ? say('panel.learnt.where', { name, host })
                  : say('panel.learnt.whereUnder', { name, host, section })}
              </small>
            </p>
            <button
              type="button"
              className="quiet small"
              data-forget={id}
              aria-label={say('panel.learnt.forgetOf', { label })}
              aria-disabled={busy}
              onClick={() => forget(id)}
            >
              {say('panel.learnt.forget')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" data-forget="all" aria-disabled={busy} onClick={() => forget(null)}>
        {say('panel.learnt.forgetAll')}
      </button>
    </details>
  );
}
