import { DefaultButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useState } from 'react';
import type { ProvisioningView } from '../../portal-api.ts';
import { untilLeft } from '../shared/pace.ts';
import { Arranged } from './arranged.tsx';
import { useFrame } from './frame-context.ts';
import { labelWithInfo } from './label-with-info.tsx';
import type { ProvisioningDraft } from './provisioning-draft.ts';
import { Remounting } from './remounting.tsx';

interface AdminCredentialsProps {
  readonly draft: ProvisioningDraft;
  readonly view: ProvisioningView;
  change(part: Partial<ProvisioningDraft>): void;
}

/** `Admin Credentials`: how to reach the application's SCIM endpoint, and the test of it. */
export function AdminCredentials({ draft, view, change }: AdminCredentialsProps) {
  const { directory, notify, opened, pace, say, signal, variant } = useFrame();
  const newer = variant.provisioning === 'new-provisioning';
  const [testing, setTesting] = useState(false);
  const test = () =>
    untilLeft(signal, async () => {
      setTesting(true);
      const title = `Testing connection to ${opened.applicationName}`;
      const ended = notify(title, 'Validating the supplied credentials.');
      const answer = await directory.testConnection(opened.objectId, draft.tenantUrl, draft.secretToken, signal);
      await pace.pause(signal, 2);
      setTesting(false);
      if (!answer.ok) return ended('error', title, answer.error);
      ended(answer.value.ok ? 'success' : 'error', answer.value.title, answer.value.message);
    });
  const secretKnown = draft.secretToken !== '' || view.hasSecretToken;
  const method = (
    <Dropdown
      label={say(newer ? 'Select authentication method:' : 'Authentication Method')}
      selectedKey="bearer"
      onRenderLabel={labelWithInfo}
      options={[
        { key: 'bearer', text: say(newer ? 'Bearer authentication' : 'Bearer Authentication') },
        { key: 'oauth', text: say('OAuth2 Authorization Code Grant'), disabled: true },
      ]}
    />
  );
  const tenantUrl = (
    <TextField
      label={say('Tenant URL')}
      required
      onRenderLabel={labelWithInfo}
      className={draft.tenantUrl === view.tenantUrl ? '' : 'edited'}
      value={draft.tenantUrl}
      autoComplete="off"
      onChange={(_event, value) => change({ tenantUrl: value ?? '' })}
      {...(draft.tenantUrl === '' ? {} : { iconProps: { iconName: 'CheckMark', style: { color: '#57a300' } } })}
    />
  );
  const secretToken = (
    <TextField
      label={say('Secret Token')}
      type="password"
      className={draft.secretToken === '' ? '' : 'edited'}
      value={draft.secretToken}
      autoComplete="new-password"
      // The token is never given back; a saved one is hinted at.
      placeholder={view.hasSecretToken ? '•'.repeat(40) : ''}
      onChange={(_event, value) => change({ secretToken: value ?? '' })}
    />
  );
  return (
    <>
      {!newer && <h4>{say('Admin Credentials')}</h4>}
      <p>
        Microsoft Entra needs the following information to connect to {opened.applicationName}'s API and synchronize
        user data.
      </p>
      <Remounting>
        <Arranged fields={{ method, tenantUrl, secretToken }} decoys={['Notification URL', 'Client ID']} />
      </Remounting>
      <DefaultButton
        text={say('Test Connection')}
        disabled={testing || draft.tenantUrl.trim() === '' || !secretKnown}
        onClick={() => void test()}
      />
    </>
  );
}
