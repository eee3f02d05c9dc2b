import { useState } from 'react';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

/** Copies a value and says that it did. `label` names the value for those who do not see what stands beside it. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const { say } = usePanel();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  const said = outcome === null ? '' : say(outcome === 'copied' ? 'panel.copied' : 'panel.copyFailed');

  return (
    <span className="copy" data-outcome={outcome ?? undefined}>
      <button
        type="button"
        className="quiet icon-only"
        aria-label={say('panel.copyOf', { label })}
        title={said || say('panel.copy')}
        onClick={copy}
        onBlur={() => setOutcome(null)}
      >
        <Icon name={outcome === 'copied' ? 'done' : 'copy'} />
      </button>
      <span role="status" className={outcome === 'failed' ? 'copy-failed' : 'unseen'}>
        {said}
      </span>
    </span>
  );
}
