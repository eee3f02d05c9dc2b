import { Icon } from '@fluentui/react/lib/Icon';
import type { JSX } from 'react';

/** For `onRenderLabel` of a Fluent field: its own label, and the portal's (i) behind it. */
export function labelWithInfo<Props>(props?: Props, label?: (props?: Props) => JSX.Element | null): JSX.Element {
  return (
    <div className="label-with-info">
      {label?.(props)}
      <Icon iconName="Info" />
    </div>
  );
}
