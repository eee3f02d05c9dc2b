import { useEffect, useState } from 'react';
import { untilLeft } from '../shared/pace.ts';
import { BladeLayout } from './blade-layout.tsx';
import { useFrame } from './frame-context.ts';
import { QuarantineDetails } from './quarantine-details.tsx';
import { useProvisioning } from './use-provisioning.ts';

/** How often a running or expected cycle is looked at, in milliseconds. */
const lookAgainAfter = 1_500;

/** Overview of a configured provisioning: the cycle's status and numbers. */
export function ProvisioningOverview() {
  const { directory, notify, opened, pace, say, signal, tell, variant } = useFrame();
  const { view, setView, reload } = useProvisioning();
  const [starting, setStarting] = useState(false);
  const running = view?.cycle.state === 'Running';
  const expected = running || (view?.status === 'On' && view.cycle.state === 'Not run');

  useEffect(() => {
    if (!expected) return;
    const timer = setInterval(() => void reload(), lookAgainAfter);
    return () => clearInterval(timer);
  }, [expected, reload]);

  const start = () =>
    untilLeft(signal, async () => {
      setStarting(true);
      const ended = notify('Starting provisioning', `Starting provisioning to ${opened.applicationName}`);
      const answer = await directory.startProvisioning(opened.objectId, signal);
      await pace.pause(signal);
      setStarting(false);
      if (!answer.ok) return ended('error', 'Error starting provisioning', answer.error);
      ended('success', 'Starting provisioning', `Provisioning to ${opened.applicationName} was started`);
      setView(answer.value);
      tell({ kind: 'application-changed' });
    });

  const cycle = view?.cycle;
  return (
    <BladeLayout
      loaded={view !== null}
      commands={[
        {
          key: 'start',
          text: say('Start provisioning'),
          iconProps: { iconName: 'Play' },
          disabled: view === null || view.status === 'On' || starting,
          onClick: () => void start(),
        },
        {
          key: 'restart',
          text: say('Restart provisioning'),
          iconProps: { iconName: 'Refresh' },
          disabled: view === null || view.status === 'Off' || running || starting,
          onClick: () => void start(),
        },
        {
          key: 'edit',
          text: say('Edit provisioning'),
          iconProps: { iconName: 'Edit' },
          onClick: () => tell({ kind: 'go-to-item', item: 'ProvisioningManagement' }),
        },
        { key: 'refresh', text: say('Refresh'), iconProps: { iconName: 'Refresh' }, onClick: () => void reload() },
        { key: 'feedback', text: say('Got feedback?'), iconProps: { iconName: 'Feedback' } },
      ]}
    >
      {view && cycle && (
        <div className="overview-cards">
          <section className="overview-card" aria-label={say('Current cycle status')}>
            <h3>
              {say('Current cycle status')}: {say(cycle.state)}
            </h3>
            <dl>
              <dt>{say('Provisioning status')}</dt>
              <dd>{say(view.status)}</dd>
              <dt>{say('Last run')}</dt>
              <dd>{cycle.at === null ? '-' : new Date(cycle.at).toLocaleString(variant.language)}</dd>
              <dt>{say('Scope')}</dt>
              <dd>{view.scope}</dd>
            </dl>
          </section>
          {view.quarantine && <QuarantineDetails quarantine={view.quarantine} onAllowed={setView} />}
          <section className="overview-card" aria-label={say('Statistics to date')}>
            <h3>{say('Statistics to date')}</h3>
            <dl>
              <dt>{say('Users')}</dt>
              <dd>{cycle.provisionedUsers}</dd>
              <dt>{say('Failures')}</dt>
              <dd>{cycle.failures}</dd>
            </dl>
          </section>
        </div>
      )}
    </BladeLayout>
  );
}
