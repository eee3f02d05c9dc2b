import { formatIfMoment } from '../lib/messages/moment.ts';
import type { View } from '../lib/protocol/view.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { LongValue } from './long-value.tsx';
import { usePanel } from './panel-context.ts';

type Values = Extract<View, { screen: 'step' }>['values'];

const verdictIcons = { ok: 'done', warning: 'warning', error: 'error' } as const;

/** The values of a step: what they are, where they come from, and what the checks say of them. */
export function ValueList({ values }: { values: Values }) {
  const { t, say } = usePanel();
  if (values.length === 0) return null;
  return (
    <section className="card" aria-labelledby="values">
      <h2 id="values">{say('panel.values')}</h2>
      <dl className="values">
        {values.map(({ label, value: kept, source, verdict }) => {
          const name = t(label);
          const value = formatIfMoment(t.language, kept);
          return (
            <div key={name} className="value-row" data-verdict={verdict}>
              <dt>
                {verdict && <Icon name={verdictIcons[verdict]} label={say(`panel.verdict.${verdict}`)} />}
                {name}
                {source && <small>{say('panel.values.source', { source: t(source) })}</small>}
              </dt>
              <dd>
                <div>
                  <LongValue value={value} />
                </div>
                {value !== '' && <CopyButton value={value} label={name} />}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
