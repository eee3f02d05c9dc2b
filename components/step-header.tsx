import { useEffect, useRef } from 'react';
import type { View } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { MoreMenu } from './more-menu.tsx';
import { usePanel } from './panel-context.ts';
import { PhaseOverview } from './phase-overview.tsx';
import { RouteLine } from './route-line.tsx';

type StepView = Extract<View, { screen: 'step' }>;

/** Whose migration this is, and how far it has come. The place line unfolds into all steps. */
export function StepHeader({ view }: { view: StepView }) {
  const { t, say } = usePanel();
  const { tenant, phases, index, of, step } = view;
  const phase = phases.find(({ id }) => id === step.phase);
  const place = `${say(`panel.product.${view.product}`)} · ${say('panel.step.of', { index, of })}`;
  const overview = useRef<HTMLDetailsElement>(null);

  // Another step came: the list has served its purpose.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the step's change that closes the list.
  useEffect(() => {
    if (overview.current) overview.current.open = false;
  }, [step.id]);

  return (
    <header className="head">
      <div className="head-whose">
        <div>
          <p className="head-tenant">{tenant?.name ?? say('panel.step.noTenant')}</p>
          {tenant && <p className="head-tenant-id">{tenant.id}</p>}
        </div>
        <MoreMenu paused={view.paused} mayPutBack={view.mayPutBack} disbelieved={view.disbelieved} />
      </div>
      <details className="overview" ref={overview}>
        <summary>
          <span>
            <b>{place}</b> {phase && t(phase.title)}
          </span>
          <span className="unseen">{say('panel.overview')}</span>
          <Icon name="open" />
        </summary>
        <PhaseOverview phases={phases} shown={step.id} />
      </details>
      <RouteLine phases={phases} shown={step.id} />
    </header>
  );
}
