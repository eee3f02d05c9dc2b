import type { ReactNode } from 'react';
import type { Button } from '../lib/protocol/view.ts';
import { ActionButton } from './action-button.tsx';
import { usePanel } from './panel-context.ts';

/** The foot of every screen: the one main action in its fixed place, or what is waited for in its stead. */
export function MainAction({ button, waiting }: { button: Button | null; waiting: string }) {
  return (
    <Footer>
      {button ? (
        <ActionButton button={button} className="main" data-main={true} />
      ) : (
        <p className="waiting">{waiting}</p>
      )}
    </Footer>
  );
}

/** The foot itself. While an action is under way a line runs along its edge; nothing moves. */
export function Footer({ children }: { children: ReactNode }) {
  const { busy, say } = usePanel();
  return (
    <footer className="foot" data-busy={busy}>
      <span className="unseen" role="status">
        {busy ? say('panel.step.working') : ''}
      </span>
      {children}
    </footer>
  );
}
