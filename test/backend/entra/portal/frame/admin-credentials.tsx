import { DefaultButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { useState } from 'react';
import type { ProvisioningView } from '../../portal-api.ts';
import { untilLeft } from '../shared/pace.ts';
import { useFrame } from './frame-context.ts';
import { labelWithInfo } from './label-with-info.tsx';
import type { ProvisioningDraft } from './provisioning-draft.ts';

interface AdminCredentialsProps {
  readonly draft: ProvisioningDraft;
  readonly view: ProvisioningView;
  change(part: Partial<ProvisioningDraft>): void;
}

/** `Admin Credentials`: how to reach the application's SCIM endpoint, and the test of it. */
export function AdminCredentials({ draft, view, change }: AdminCredentialsProps) {
  const { directory, notify, opened, pace, signal } = useFrame();
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
  return (
    <>
      <h4>Admin Credentials</h4>
      <p>
        Microsoft Entra needs the following information to connect to {opened.applicationName}'s API and synchronize
        user data.
      </p>
      <Dropdown
        label="Authentication Method"
        selectedKey="bearer"
        onRenderLabel={labelWithInfo}
        options={[
          { key: 'bearer', text: 'Bearer Authentication' },
          { key: 'oauth', text: 'OAuth2 Authorization Code Grant', disabled: true },
        ]}
      />
      <TextField
        label="Tenant URL"
        required
        onRenderLabel={labelWithInfo}
        className={draft.tenantUrl === view.tenantUrl ? '' : 'edited'}
        value={draft.tenantUrl}
        autoComplete="off"
        onChange={(_event, value) => change({ tenantUrl: value ?? '' })}
        {...(draft.tenantUrl === '' ? {} : { iconProps: { iconName: 'CheckMark', style: { color: '#57a300' } } })}
      />
      <TextField
        label="Secret Token"
        type="password"
        className={draft.secretToken === '' ? '' : 'edited'}
        value={draft.secretToken}
        autoComplete="new-password"
        // The token is never given back; a saved one is hinted at.
        placeholder={view.hasSecretToken ? '•'.repeat(40) : ''}
        onChange={(_event, value) => change({ secretToken: value ?? '' })}
      />
      <DefaultButton
        text="Test Connection"
        disabled={testing || draft.tenantUrl.trim() === '' || !secretKnown}
        onClick={() => void test()}
      />
    </>
  );
}
