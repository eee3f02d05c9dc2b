import type { View } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';
import { ReasonForm } from './reason-form.tsx';

type Gate = NonNullable<Extract<View, { screen: 'step' }>['gate']>;

/** A closed gate: what is missing, and, folded away, the way on with a reason where there is one. */
export function GateCard({ gate }: { gate: Gate }) {
  const { t, say, act } = usePanel();
  return (
    <section className="gate" data-gate={gate.id} aria-labelledby="gate">
      <h2 id="gate">
        <Icon name="lock" label={say('panel.gate.closed')} />
        <span>{t(gate.title)}</span>
      </h2>
      <p className="soft">{say('panel.gate.missing')}</p>
      <ul className="missing">
        {gate.missing.map((message) => {
          const sentence = t(message);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      {gate.overridable && (
        <details className="override">
          <summary>{say('panel.gate.override')}</summary>
          <ReasonForm
            name="override"
            label={say('panel.reason')}
            hint={say('panel.gate.override.why')}
            submit={say('panel.gate.override.submit')}
            danger
            onReason={(reason) => act({ type: 'override', gate: gate.id, reason })}
          />
        </details>
      )}
    </section>
  );
}
