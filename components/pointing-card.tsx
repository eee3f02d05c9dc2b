import { useEffect } from 'react';
import type { Action, View } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { LongValue } from './long-value.tsx';
import { usePanel } from './panel-context.ts';

type PointedAt = NonNullable<NonNullable<Extract<View, { screen: 'step' }>['looking']>['pointedAt']>;

/** A pointing: waits for the click, shows what was clicked, asks whether that is it. */
export function PointingCard({ pointedAt }: { pointedAt: PointedAt | null | undefined }) {
  const { act } = usePanel();
  const waits = pointedAt?.state === 'waiting';

  // Whoever has the focus in here ends it as in the page.
  useEffect(() => {
    if (!waits) return;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && void act({ type: 'stop-pointing' });
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [waits, act]);

  if (!pointedAt) return null;
  return (
    <section className="card pointing" data-pointing={pointedAt.state} role="status">
      <Pointing pointedAt={pointedAt} />
    </section>
  );
}

function Pointing({ pointedAt }: { pointedAt: PointedAt }) {
  const { say } = usePanel();
  const { label, locator } = pointedAt;
  switch (pointedAt.state) {
    case 'waiting':
      return (
        <>
          <h2>
            <Icon name="mark" />
            {say('panel.pointing.waiting.title')}
          </h2>
          <p>{say('panel.pointing.waiting', { label })}</p>
          <Press action={{ type: 'stop-pointing' }} className="plain" say="panel.pointing.cancel" />
        </>
      );
    case 'chosen':
      return (
        <>
          <h2>{say('panel.pointing.chosen', { label })}</h2>
          <Chosen chosen={pointedAt} />
          <p className="soft">{say('panel.pointing.keeps')}</p>
          <div className="ways">
            <Press action={{ type: 'learn' }} className="plain strong" say="panel.pointing.learn" />
            <Press action={{ type: 'point-at', locator }} className="plain" say="panel.pointing.no" />
            <Press action={{ type: 'stop-pointing' }} className="quiet" say="panel.pointing.cancel" />
          </div>
        </>
      );
    case 'refused':
      return (
        <>
          <h2>
            <Icon name="warning" />
            {say('panel.pointing.refused.title')}
          </h2>
          <p>{say(`panel.pointing.refused.${pointedAt.reason}`, { label })}</p>
          <div className="ways">
            <Press action={{ type: 'point-at', locator }} className="plain" say="panel.pointing.again" />
            <Press action={{ type: 'stop-pointing' }} className="quiet" say="panel.pointing.cancel" />
          </div>
        </>
      );
  }
}

function Chosen({ chosen }: { chosen: Extract<PointedAt, { state: 'chosen' }> }) {
  const { say } = usePanel();
  const { name, section, kind, shape, value } = chosen;
  return (
    <dl className="pointed">
      <dt>{say('panel.pointing.name')}</dt>
      <dd data-pointed="name">{name}</dd>
      {section !== undefined && (
        <>
          <dt>{say('panel.pointing.section')}</dt>
          <dd>{section}</dd>
        </>
      )}
      <dt>{say('panel.pointing.kind')}</dt>
      <dd>{say(`panel.kind.${kind}`)}</dd>
      {shape !== undefined && (
        <>
          <dt>{say('panel.pointing.shape')}</dt>
          <dd>{say(`panel.shape.${shape}`)}</dd>
        </>
      )}
      {value !== undefined && (
        <>
          <dt>{say('panel.pointing.value')}</dt>
          <dd data-pointed="value">
            <LongValue value={value} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Press({ action, className, say: key }: { action: Action; className: string; say: string }) {
  const { say, act, busy } = usePanel();
  return (
    <button
      type="button"
      className={className}
      data-pointing-way={action.type}
      aria-disabled={busy}
      onClick={() => !busy && void act(action)}
    >
      {say(key)}
    </button>
  );
}
