import type { FindingView, Severity } from '../lib/protocol/view.ts';
import { ActionButton } from './action-button.tsx';
import { difference } from './difference.ts';
import { Icon } from './icon.tsx';
import { LongValue } from './long-value.tsx';
import { usePanel } from './panel-context.ts';

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What the checks found, the gravest first. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
  const { say } = usePanel();
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((one, other) => order[one.severity] - order[other.severity]);
  return (
    <section className="findings" aria-label={say('panel.findings')}>
      {sorted.map((finding) => (
        <FindingCard key={`${finding.code} ${finding.subject}`} finding={finding} />
      ))}
    </section>
  );
}

/** One finding: how grave, what it is, the two values beside each other, what to do, and the conscious click. */
function FindingCard({ finding }: { finding: FindingView }) {
  const { t, say } = usePanel();
  const { code, severity, message, remedy, configured, received, acknowledge } = finding;
  const sentence = t(remedy);
  return (
    <article className="finding" data-finding={code} data-severity={severity}>
      <p className="finding-message">
        <Icon name={severity} label={say(`panel.severity.${severity}`)} />
        <span>{t(message)}</span>
      </p>
      <ComparedValues configured={configured} received={received} />
      {sentence !== '' && (
        <p className="finding-remedy">
          <strong>{say('panel.finding.remedy')}</strong> {sentence}
        </p>
      )}
      {acknowledge && <ActionButton button={acknowledge} data-acknowledge={code} />}
    </article>
  );
}

function ComparedValues({ configured, received }: { configured?: string; received?: string }) {
  const { say } = usePanel();
  if (configured === undefined && received === undefined) return null;
  const marked = configured !== undefined && received !== undefined ? difference(configured, received) : null;
  return (
    <dl className="compared">
      {configured !== undefined && (
        <div>
          <dt>{say('panel.finding.configured')}</dt>
          <dd>
            <LongValue value={configured} stretches={marked?.before} />
          </dd>
        </div>
      )}
      {received !== undefined && (
        <div>
          <dt>{say('panel.finding.received')}</dt>
          <dd>
            <LongValue value={received} stretches={marked?.after} />
          </dd>
        </div>
      )}
    </dl>
  );
}
