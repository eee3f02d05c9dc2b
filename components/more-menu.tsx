import { type ReactNode, useId, useState } from 'react';
import type { Action } from '../lib/protocol/view.ts';
import { Icon, type IconName } from './icon.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { usePanel } from './panel-context.ts';

interface MoreMenuProps {
  readonly paused: boolean;
  readonly mayPutBack: boolean;
  /** Messages from pages that were not believed: for whoever is asked why something is not seen. */
  readonly disbelieved?: number;
}

/** Pause, undo and end, out of the way. The browser's own popover closes it on Escape and on a click beside it. */
export function MoreMenu({ paused, mayPutBack, disbelieved = 0 }: MoreMenuProps) {
  const { say } = usePanel();
  const [sure, setSure] = useState(false);
  const menu = useId();

  return (
    <>
      <button
        type="button"
        className="quiet icon-only"
        data-menu="open"
        aria-label={say('panel.menu')}
        popoverTarget={menu}
      >
        <Icon name="more" />
      </button>
      <div
        id={menu}
        popover="auto"
        className="menu"
        onToggle={(event) => event.newState === 'closed' && setSure(false)}
      >
        {sure ? (
          // The keys keep the two faces apart: were a button of the one reused for the other, the press
          // that asks would already close the menu, as a press on its successor does.
          <div key="sure">
            <p>{say('panel.menu.end.sure')}</p>
            <Closing menu={menu} action={{ type: 'end' }} className="plain" danger>
              {say('panel.menu.end.yes')}
            </Closing>
            <button type="button" className="plain" data-menu="keep" onClick={() => setSure(false)}>
              {say('panel.menu.end.no')}
            </button>
          </div>
        ) : (
          <div key="items">
            <Closing menu={menu} action={{ type: paused ? 'resume' : 'pause' }} className="menu-item">
              <Item name={paused ? 'resume' : 'pause'} icon={paused ? 'next' : 'pause'} />
            </Closing>
            <Closing menu={menu} action={{ type: 'hand-over' }} className="menu-item">
              <Item name="hand-over" icon="file" />
            </Closing>
            {mayPutBack && (
              <Closing menu={menu} action={{ type: 'put-back' }} className="menu-item">
                <Item name="put-back" icon="undo" />
              </Closing>
            )}
            <button type="button" className="menu-item" data-menu="ask-end" onClick={() => setSure(true)}>
              <Item name="end" icon="end" />
            </button>
            <LanguageChoice />
            {disbelieved > 0 && <p data-disbelieved>{say('panel.menu.disbelieved', { count: disbelieved })}</p>}
          </div>
        )}
      </div>
    </>
  );
}

/** What an item is called, and in small what it does. */
function Item({ name, icon }: { name: 'pause' | 'resume' | 'hand-over' | 'put-back' | 'end'; icon: IconName }) {
  const { say } = usePanel();
  return (
    <>
      <Icon name={icon} />
      <span>
        {say(`panel.menu.${name}`)}
        <small>{say(`panel.menu.${name}.more`)}</small>
      </span>
    </>
  );
}

interface ClosingProps {
  readonly menu: string;
  readonly action: Action;
  readonly className: string;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** A button that closes the menu and hands its action over; never by the second click of a double click. */
function Closing({ menu, action, className, danger, children }: ClosingProps) {
  const { act, busy } = usePanel();
  return (
    <button
      type="button"
      className={className}
      data-danger={danger}
      data-menu={action.type}
      aria-disabled={busy}
      popoverTarget={menu}
      popoverTargetAction="hide"
      onClick={(event) => {
        if (event.detail < 2) void act(action);
        else event.preventDefault();
      }}
    >
      {children}
    </button>
  );
}
