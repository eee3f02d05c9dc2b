import { CommandBar, type ICommandBarItemProps } from '@fluentui/react/lib/CommandBar';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { type ReactNode, useEffect, useState } from 'react';
import { arrival } from '../shared/lateness.ts';
import { untilLeft } from '../shared/pace.ts';
import { useFrame } from './frame-context.ts';

interface BladeLayoutProps {
  readonly commands: ICommandBarItemProps[];
  readonly loaded: boolean;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** Command bar, content, footer; tells the shell once that something is to be seen. */
export function BladeLayout({ commands, loaded, children, footer }: BladeLayoutProps) {
  const { signal, tell, variant } = useFrame();
  const [arrived, setArrived] = useState(variant.rendering !== 'slow');
  useEffect(() => {
    void untilLeft(signal, async () => {
      await arrival(variant.rendering, signal);
      setArrived(true);
    });
  }, [signal, variant]);
  useEffect(() => tell({ kind: 'blade-rendered' }), [tell]);
  return (
    <div className="blade">
      {commands.length > 0 && (
        <div className="blade-commands">
          <CommandBar items={commands} styles={{ root: { height: 40, padding: 0 } }} />
        </div>
      )}
      <div className="blade-content">{loaded && arrived ? children : <Spinner label="Loading..." />}</div>
      {footer !== undefined && arrived && <div className="blade-footer">{footer}</div>}
    </div>
  );
}
