import type { View } from '../lib/protocol/view.ts';
import { difference } from './difference.ts';
import { LongValue } from './long-value.tsx';
import { usePanel } from './panel-context.ts';

type Changes = Extract<View, { screen: 'step' }>['changes'];

/** Old above new, the differing parts marked, so that nothing is overwritten unseen. */
export function ChangeList({ changes }: { changes: Changes }) {
  const { t, say } = usePanel();
  if (changes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes">{say('panel.changes')}</h2>
      {changes.map(({ label, before, after }) => {
        const name = t(label);
        const marked = difference(before, after);
        const same = before === after;
        return (
          <div key={name} className="change" data-same={same}>
            <h3>
              {name} {same && <small>{say('panel.changes.same')}</small>}
            </h3>
            {same ? (
              <LongValue value={after} />
            ) : (
              <dl className="before-after">
                <dt>{say('panel.changes.before')}</dt>
                <dd data-side="before">
                  <LongValue value={before} stretches={marked.before} />
                </dd>
                <dt>{say('panel.changes.after')}</dt>
                <dd data-side="after">
                  <LongValue value={after} stretches={marked.after} />
                </dd>
              </dl>
            )}
          </div>
        );
      })}
    </section>
  );
}
