import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Callout } from '@fluentui/react/lib/Callout';
import { Icon } from '@fluentui/react/lib/Icon';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { useEffect, useId, useRef, useState } from 'react';
import type { Principal } from '../../portal-api.ts';
import type { OnDemandResult } from '../shared/directory.ts';
import { untilLeft } from '../shared/pace.ts';
import { BladeLayout } from './blade-layout.tsx';
import { useFrame } from './frame-context.ts';
import { OnDemandSteps } from './on-demand-steps.tsx';

/** "Provision on demand": one person now, with each step's outcome. */
export function ProvisionOnDemand() {
  const { directory, notify, opened, pace, say, signal } = useFrame();
  const label = useId();
  const field = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<readonly Principal[]>([]);
  const [chosen, setChosen] = useState<Principal | null>(null);
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<OnDemandResult | null>(null);

  useEffect(() => {
    if (search.trim() === '' || chosen !== null) return setFound([]);
    const typing = new AbortController();
    const either = AbortSignal.any([signal, typing.signal]);
    void untilLeft(either, async () => {
      await pace.pause(either, 0.5);
      const answer = await directory.principals(search.trim(), either);
      setFound(answer.ok ? answer.value.filter((each) => each.type === 'User').slice(0, 8) : []);
    });
    return () => typing.abort();
  }, [search, chosen, directory, pace, signal]);

  const provision = (person: Principal) =>
    untilLeft(signal, async () => {
      setRunning(true);
      const ended = notify('Provision on demand', `Provisioning ${person.name}`);
      const answer = await directory.provisionOnDemand(opened.objectId, person.id, signal);
      await pace.pause(signal, 2);
      setRunning(false);
      if (!answer.ok) return ended('error', 'Provision on demand failed', answer.error);
      setResult(answer.value);
      ended(
        answer.value.ok ? 'success' : 'error',
        answer.value.ok ? 'Provision on demand succeeded' : 'Provision on demand failed',
        answer.value.message,
      );
    });

  return (
    <BladeLayout
      loaded
      commands={[
        { key: 'learn', text: say('Learn More'), iconProps: { iconName: 'Info' } },
        { key: 'feedback', text: say('Got feedback?'), iconProps: { iconName: 'Feedback' } },
      ]}
      footer={
        <PrimaryButton
          text={say('Provision')}
          disabled={chosen === null || running}
          onClick={() => {
            if (chosen) void provision(chosen);
          }}
        />
      }
    >
      <p>
        Provision on-demand for a subset of users or groups before rolling it out broadly to your organization. When
        provisioning a group you can select 5 members at a time.
      </p>
      <p>
        <Icon iconName="Info" /> No user or group will be provisioned on-demand that would not have been provisioned
        through the regular provisioning cycles.
      </p>
      <div className="on-demand-row">
        <label htmlFor={label}>{say('Selected user')}</label>
        <div ref={field}>
          <SearchBox
            id={label}
            placeholder={say('Search')}
            value={chosen?.name ?? search}
            onChange={(_event, value) => {
              setChosen(null);
              setResult(null);
              setSearch(value ?? '');
            }}
          />
        </div>
      </div>
      {found.length > 0 && (
        <Callout target={field} isBeakVisible={false} calloutWidth={560} role="listbox" onDismiss={() => setFound([])}>
          {found.map((person) => (
            <div
              key={person.id}
              role="option"
              aria-selected={false}
              tabIndex={0}
              style={{ padding: '8px 12px', cursor: 'pointer' }}
              onClick={() => {
                setChosen(person);
                setFound([]);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') setChosen(person);
              }}
            >
              <b>{person.name}</b>
              <div>{person.userPrincipalName}</div>
            </div>
          ))}
        </Callout>
      )}
      {result && <OnDemandSteps result={result} />}
    </BladeLayout>
  );
}
