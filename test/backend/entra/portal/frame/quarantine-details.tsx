import { DefaultButton } from '@fluentui/react/lib/Button';
import { useState } from 'react';
import type { ProvisioningView } from '../../portal-api.ts';
import { untilLeft } from '../shared/pace.ts';
import { useFrame } from './frame-context.ts';

interface QuarantineDetailsProps {
  readonly quarantine: NonNullable<ProvisioningView['quarantine']>;
  onAllowed(view: ProvisioningView): void;
}

/** Why provisioning is in quarantine; "Allow deletes" where that is what it waits for. */
export function QuarantineDetails({ quarantine, onAllowed }: QuarantineDetailsProps) {
  const { directory, notify, opened, pace, say, signal } = useFrame();
  const [allowing, setAllowing] = useState(false);
  const allow = () =>
    untilLeft(signal, async () => {
      setAllowing(true);
      const ended = notify('Allow deletes', `Allowing deletions in ${opened.applicationName}`);
      const answer = await directory.allowDeletes(opened.objectId, signal);
      await pace.pause(signal);
      setAllowing(false);
      if (!answer.ok) return ended('error', 'Allow deletes failed', answer.error);
      ended('success', 'Allow deletes', 'The deletions were accepted');
      onAllowed(answer.value);
    });
  return (
    <section className="overview-card" aria-label={say('Quarantine details')}>
      <h3>{quarantine.message}</h3>
      <dl>
        <dt>{say('Reason')}</dt>
        <dd>{quarantine.reason}</dd>
        <dt>{say('Since')}</dt>
        <dd>{new Date(quarantine.since).toLocaleString()}</dd>
      </dl>
      <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{quarantine.details}</p>
      {quarantine.reason === 'TooManyDeletes' && (
        <DefaultButton text={say('Allow deletes')} disabled={allowing} onClick={() => void allow()} />
      )}
    </section>
  );
}
