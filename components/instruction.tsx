import type { View } from '../lib/protocol/view.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

type Step = Extract<View, { screen: 'step' }>['step'];

/** The one thing to do now, what to type for it, and whether the page shows where. */
export function Instruction({ step }: { step: Step }) {
  const { t, say } = usePanel();
  // The line is always there, so that nothing moves when a mark comes or goes.
  const place = step.elsewhere ? 'elsewhere' : step.marked ? 'marked' : 'unmarked';
  return (
    <section className="instruction" data-marked={step.marked} aria-label={say('panel.step.instruction')}>
      <p className="instruction-text" data-instruction>
        {t(step.instruction)}
      </p>
      {step.typeThis !== undefined && (
        <div className="type-this">
          <p className="type-this-label">{say('panel.step.typeThis')}</p>
          <TypeThis text={step.typeThis} />
        </div>
      )}
      <p className="instruction-place" data-place={place}>
        <Icon name={place === 'elsewhere' ? 'elsewhere' : 'mark'} />
        {say(`panel.step.${place}`)}
      </p>
    </section>
  );
}

/** Stands at the end of what is to be typed where the Enter key follows. */
const enter = '⏎';

function TypeThis({ text }: { text: string }) {
  const { say } = usePanel();
  const entered = text.endsWith(enter);
  const typed = entered ? text.slice(0, -enter.length) : text;
  return (
    <>
      <code data-type-this>
        {typed}
        {entered && <kbd title={say('panel.step.enter')}>{enter}</kbd>}
      </code>
      <CopyButton value={typed} label={typed} />
    </>
  );
}
