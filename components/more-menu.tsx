import { useId, useState } from 'react';
import type { Action } from '../lib/protocol/view.ts';
import { Icon, type IconName } from './icon.tsx';
import { usePanel } from './panel-context.ts';

/** Pause and end, out of the way. The browser's own popover closes it on Escape and on a click beside it. */
export function MoreMenu({ paused }: { paused: boolean }) {
  const { say, act, busy } = usePanel();
  const [sure, setSure] = useState(false);
  const menu = useId();

  const item = (name: string, icon: IconName, action: Action) => (
    <button
      type="button"
      className="menu-item"
      data-menu={action.type}
      aria-disabled={busy}
      popoverTarget={menu}
      popoverTargetAction="hide"
      onClick={() => void act(action)}
    >
      <Icon name={icon} />
      <span>
        {say(`panel.menu.${name}`)}
        <small>{say(`panel.menu.${name}.more`)}</small>
      </span>
    </button>
  );

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
      <div id={menu} popover="auto" className="menu" onToggle={() => setSure(false)}>
        {sure ? (
          <>
            <p>{say('panel.menu.end.sure')}</p>
            <button
              type="button"
              className="plain"
              data-danger={true}
              data-menu="end"
              aria-disabled={busy}
              popoverTarget={menu}
              popoverTargetAction="hide"
              onClick={() => void act({ type: 'end' })}
            >
              {say('panel.menu.end.yes')}
            </button>
            <button type="button" className="plain" data-menu="keep" onClick={() => setSure(false)}>
              {say('panel.menu.end.no')}
            </button>
          </>
        ) : (
          <>
            {paused ? item('resume', 'next', { type: 'resume' }) : item('pause', 'pause', { type: 'pause' })}
            <button type="button" className="menu-item" data-menu="ask-end" onClick={() => setSure(true)}>
              <Icon name="end" />
              <span>
                {say('panel.menu.end')}
                <small>{say('panel.menu.end.more')}</small>
              </span>
            </button>
          </>
        )}
      </div>
    </>
  );
}
