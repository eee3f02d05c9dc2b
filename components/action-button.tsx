import type { ReactNode } from 'react';
import type { Button } from '../lib/protocol/view.ts';
import { usePanel } from './panel-context.ts';
import { saveFile } from './save-file.ts';

type Marks = Partial<Record<'data-acknowledge' | 'data-secondary' | 'data-main', string | boolean>>;

/**
 * A button that hands its action to the background, once: the second click of a double click would
 * otherwise land on whatever the next view shows in the same place. A file it carries is saved first.
 */
export function ActionButton({
  button,
  className = 'plain',
  children,
  ...marks
}: { button: Button; className?: string; children?: ReactNode } & Marks) {
  const { t, act, busy } = usePanel();
  return (
    <button
      type="button"
      className={className}
      data-danger={button.danger ?? false}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy || event.detail > 1) return;
        if (button.download) saveFile(button.download);
        void act(button.action);
      }}
      {...marks}
    >
      {children}
      {t(button.label)}
    </button>
  );
}
