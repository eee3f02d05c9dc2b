import type { View } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';
import { TakeOver } from './take-over.tsx';

/** What is out of the ordinary about the step shown: the migration rests, or this is not its present step. */
export function StepNotices({ view }: { view: Extract<View, { screen: 'step' }> }) {
  const { say, act, busy } = usePanel();
  const state = view.phases.flatMap(({ steps }) => steps).find(({ id }) => id === view.step.id)?.state;
  const earlier = state !== undefined && state !== 'current';
  return (
    <>
      {view.paused && (
        <div className="notice" data-notice="paused">
          <Icon name="pause" />
          <div>
            <p>{say('panel.step.paused')}</p>
            <p>{say('panel.takeOver.back')}</p>
            <TakeOver />
          </div>
        </div>
      )}
      {earlier && (
        <p className="notice" data-notice="earlier">
          <Icon name="info" />
          <span>
            {say('panel.step.earlier')}{' '}
            <button
              type="button"
              className="link"
              data-secondary="revisit"
              aria-disabled={busy}
              onClick={() => void act({ type: 'revisit', step: null })}
            >
              {say('panel.step.return')}
            </button>
          </span>
        </p>
      )}
    </>
  );
}
