import { DefaultButton } from '@fluentui/react/lib/Button';
import { Icon } from '@fluentui/react/lib/Icon';
import { Label } from '@fluentui/react/lib/Label';
import { useId } from 'react';
import { useFrame } from './frame-context.ts';

type Status = 'On' | 'Off';

/** `Provisioning Status`: the two-part pill. */
export function StatusPicker(props: { readonly value: Status; readonly saved: Status; onChange(value: Status): void }) {
  const { say } = useFrame();
  const label = useId();
  return (
    <div>
      <div className="label-with-info">
        <Label id={label}>{say('Provisioning Status')}</Label>
        <Icon iconName="Info" />
      </div>
      <div
        role="radiogroup"
        aria-labelledby={label}
        className={props.value === props.saved ? 'status-picker' : 'status-picker is-edited'}
      >
        {(['On', 'Off'] as const).map((status) => (
          <DefaultButton
            key={status}
            role="radio"
            aria-checked={props.value === status}
            text={say(status)}
            onClick={() => props.onChange(status)}
          />
        ))}
      </div>
    </div>
  );
}
