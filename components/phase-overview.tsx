import type { View } from '../lib/protocol/view.ts';
import { Icon, type IconName } from './icon.tsx';
import { usePanel } from './panel-context.ts';

type StepView = Extract<View, { screen: 'step' }>;
type Step = StepView['phases'][number]['steps'][number];

const stateIcons: Readonly<Record<Step['state'], IconName | null>> = {
  done: 'done',
  current: 'next',
  ahead: null,
  'by-hand': 'hand',
  overridden: 'reason',
};

/** All steps by phase, with the guide's numbers. Steps already walked can be looked at again. */
export function PhaseOverview({ phases, shown }: { phases: StepView['phases']; shown: string }) {
  const { t, say } = usePanel();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard.
    <section className="overview-list" tabIndex={0} aria-label={say('panel.overview')}>
      <p className="soft">{say('panel.overview.order')}</p>
      <ol className="phases">
        {phases.map(({ id, number, title, steps }) => (
          <li key={id} className="phase">
            <h3>
              <span className="phase-number" aria-hidden="true">
                {number === 0 ? '·' : number}
              </span>
              <span className="unseen">
                {number === 0 ? say('panel.overview.before') : say('panel.overview.number', { number })}
                {': '}
              </span>
              {t(title)}
            </h3>
            <ol className="steps">
              {steps.map((step) => (
                <OverviewStep key={step.id} step={step} shown={step.id === shown} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

function OverviewStep({ step, shown }: { step: Step; shown: boolean }) {
  const { t, say, act, busy } = usePanel();
  const icon = stateIcons[step.state];
  const words = (
    <>
      <span className="step-icon">{icon && <Icon name={icon} />}</span>
      <span>{t(step.title)}</span>
      <span className="unseen"> ({say(`panel.state.${step.state}`)})</span>
    </>
  );
  return (
    <li data-state={step.state} aria-current={shown ? 'step' : undefined}>
      {step.state === 'ahead' || shown ? (
        <span className="overview-step">{words}</span>
      ) : (
        <button
          type="button"
          className="overview-step"
          data-revisit={step.id}
          aria-disabled={busy}
          onClick={() => void act({ type: 'revisit', step: step.state === 'current' ? null : step.id })}
        >
          {words}
        </button>
      )}
    </li>
  );
}
