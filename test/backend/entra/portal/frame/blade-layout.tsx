import { CommandBar, type ICommandBarItemProps } from '@fluentui/react/lib/CommandBar';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { type ReactNode, useEffect } from 'react';
import { useFrame } from './frame-context.ts';

interface BladeLayoutProps {
  readonly commands: ICommandBarItemProps[];
  readonly loaded: boolean;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** Command bar, content, footer; tells the shell once that something is to be seen. */
export function BladeLayout({ commands, loaded, children, footer }: BladeLayoutProps) {
  const { tell } = useFrame();
  useEffect(() => tell({ kind: 'blade-rendered' }), [tell]);
  return (
    <div className="blade">
      {commands.length > 0 && (
        <div className="blade-commands">
          <CommandBar items={commands} styles={{ root: { height: 40, padding: 0 } }} />
        </div>
      )}
      <div className="blade-content">{loaded ? children : <Spinner label="Loading..." />}</div>
      {footer !== undefined && <div className="blade-footer">{footer}</div>}
    </div>
  );
}
