import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import type { ProvisioningView } from '../../portal-api.ts';
import { useFrame } from './frame-context.ts';
import { type ProvisioningDraft, thresholdProblem } from './provisioning-draft.ts';

interface ProvisioningSettingsProps {
  readonly draft: ProvisioningDraft;
  readonly view: ProvisioningView;
  change(part: Partial<ProvisioningDraft>): void;
}

const scopes = ['Sync all users and groups', 'Sync only assigned users and groups'] as const;

/** `Settings`: mail after a failure, the guard against mass deletion, who is in scope. */
export function ProvisioningSettings({ draft, view, change }: ProvisioningSettingsProps) {
  const { say } = useFrame();
  const problem = thresholdProblem(draft);
  return (
    <>
      <Checkbox
        label={say('Send an email notification when a failure occurs')}
        checked={draft.sendNotifications}
        onChange={(_event, checked) =>
          change({ sendNotifications: checked === true, ...(checked ? {} : { notificationEmail: '' }) })
        }
      />
      <TextField
        label={say('Notification Email')}
        className={draft.notificationEmail === view.notificationEmail ? '' : 'edited'}
        disabled={!draft.sendNotifications}
        value={draft.notificationEmail}
        onChange={(_event, value) => change({ notificationEmail: value ?? '' })}
      />
      <Checkbox
        label={say('Prevent accidental deletions')}
        checked={draft.preventAccidentalDeletions}
        onChange={(_event, checked) => change({ preventAccidentalDeletions: checked === true })}
      />
      <TextField
        label={say('Accidental deletion threshold')}
        disabled={!draft.preventAccidentalDeletions}
        value={draft.threshold}
        errorMessage={problem}
        onChange={(_event, value) => change({ threshold: value ?? '' })}
      />
      <Dropdown
        label={say('Scope')}
        className={draft.scope === view.scope ? '' : 'edited'}
        selectedKey={draft.scope}
        options={scopes.map((scope) => ({ key: scope, text: scope }))}
        onChange={(_event, option) => {
          const scope = scopes.find((each) => each === option?.key);
          if (scope) change({ scope });
        }}
      />
    </>
  );
}
