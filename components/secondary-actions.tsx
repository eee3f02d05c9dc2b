import type { Button } from '../lib/protocol/view.ts';
import { ActionButton } from './action-button.tsx';
import { usePanel } from './panel-context.ts';
import { ReasonForm } from './reason-form.tsx';

/** The other ways on, as quiet buttons. Saying that a step was done by hand asks for the reason first. */
export function SecondaryActions({ buttons }: { buttons: readonly Button[] }) {
  const { say } = usePanel();
  if (buttons.length === 0) return null;
  return (
    <section className="also" aria-label={say('panel.step.also')}>
      {buttons.map((button) => {
        const name = secondaryName(button);
        return button.action.type === 'by-hand' ? (
          <ByHand key={name} button={button} step={button.action.step} />
        ) : (
          <ActionButton key={name} button={button} className="quiet" data-secondary={name} />
        );
      })}
    </section>
  );
}

/** What `data-secondary` says: the deed of a step's own deed, else the action's type. */
function secondaryName({ action }: Button): string {
  return action.type === 'do' ? action.deed : action.type;
}

function ByHand({ button, step }: { button: Button; step: string }) {
  const { t, say, act } = usePanel();
  return (
    <details className="by-hand">
      <summary data-secondary="by-hand">{t(button.label)}</summary>
      <ReasonForm
        name="by-hand"
        label={say('panel.reason')}
        hint={say('panel.byHand.why')}
        submit={t(button.label)}
        onReason={(reason) => act({ type: 'by-hand', step, reason })}
      />
    </details>
  );
}
