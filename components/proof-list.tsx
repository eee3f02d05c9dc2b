import { formatMoment } from '../lib/messages/moment.ts';
import type { View } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

type Proofs = Extract<View, { screen: 'finished' }>['proofs'];

/** What was proven and when, newest last as it came. */
export function ProofList({ proofs, title }: { proofs: Proofs; title: string }) {
  const { t } = usePanel();
  if (proofs.length === 0) return null;
  return (
    <section className="card" aria-labelledby="proofs">
      <h2 id="proofs">{title}</h2>
      <ul className="proofs">
        {proofs.map(({ text, at }) => {
          const sentence = t(text);
          return (
            <li key={`${at} ${sentence}`}>
              <Icon name="done" />
              <span>
                {sentence} <time dateTime={at}>{formatMoment(t.language, at)}</time>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
