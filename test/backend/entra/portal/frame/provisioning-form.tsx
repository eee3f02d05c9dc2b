import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { useEffect, useState } from 'react';
import { untilLeft } from '../shared/pace.ts';
import { AdminCredentials } from './admin-credentials.tsx';
import { BladeLayout } from './blade-layout.tsx';
import { useFrame } from './frame-context.ts';
import { changeOf, draftOf, isComplete, isEdited, type ProvisioningDraft } from './provisioning-draft.ts';
import { ProvisioningSettings } from './provisioning-settings.tsx';
import { Section } from './section.tsx';
import { StatusPicker } from './status-picker.tsx';
import { useProvisioning } from './use-provisioning.ts';

/** The classic Provisioning page: mode, credentials, mappings, settings, status. */
export function ProvisioningForm() {
  const { directory, notify, opened, pace, say, signal, tell } = useFrame();
  const { view, setView } = useProvisioning();
  const [draft, setDraft] = useState<ProvisioningDraft | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (view) setDraft(draftOf(view));
  }, [view]);

  const app = opened.applicationName;
  const change = (part: Partial<ProvisioningDraft>) => setDraft((before) => before && { ...before, ...part });
  const save = (wanted: ProvisioningDraft) =>
    untilLeft(signal, async () => {
      setBusy(true);
      const ended = notify('Updating user provisioning settings', `Saving the user provisioning settings of ${app}`);
      const answer = await directory.saveProvisioning(opened.objectId, changeOf(wanted), signal);
      await pace.pause(signal);
      setBusy(false);
      if (!answer.ok) return ended('error', 'Error updating user provisioning settings', answer.error);
      ended(
        'success',
        'Updating user provisioning settings',
        `Successfully updated the user provisioning settings of ${app}`,
      );
      setView(answer.value);
      tell({ kind: 'application-changed' });
    });

  const ready = view !== null && draft !== null;
  const edited = ready && isEdited(draft, view);
  const configured = view?.mode === 'Automatic';
  return (
    <BladeLayout
      loaded={ready}
      commands={[
        {
          key: 'save',
          text: say('Save'),
          iconProps: { iconName: 'Save' },
          disabled: !edited || busy || !isComplete(draft, view),
          onClick: () => {
            if (draft) void save(draft);
          },
        },
        {
          key: 'discard',
          text: say('Discard'),
          iconProps: { iconName: 'Cancel' },
          disabled: !edited || busy,
          onClick: () => {
            if (view) setDraft(draftOf(view));
          },
        },
      ]}
    >
      {ready && (
        <div className="form">
          <Dropdown
            label={say('Provisioning Mode')}
            className={draft.mode === view.mode ? '' : 'edited'}
            selectedKey={draft.mode}
            disabled={configured}
            options={[
              { key: 'Manual', text: say('Manual') },
              { key: 'Automatic', text: say('Automatic') },
            ]}
            onChange={(_event, option) => change({ mode: option?.key === 'Automatic' ? 'Automatic' : 'Manual' })}
          />
          {draft.mode === 'Manual' ? (
            <p>
              Use the tools and administrative interfaces provided by {app} to provision and de-provision the user
              account records stored in {app}.
            </p>
          ) : (
            <p>
              Use Microsoft Entra to manage the creation and synchronization of user accounts in {app} based on user and
              group assignment.
            </p>
          )}
          {draft.mode === 'Automatic' && (
            // Saving closes the section again, so it is another one before and after.
            <Section key={configured ? 'saved' : 'new'} title={say('Admin Credentials')} open={!configured}>
              <AdminCredentials draft={draft} view={view} change={change} />
            </Section>
          )}
          {configured && (
            <>
              <Section title={say('Mappings')} open={false}>
                <p>Mappings allow you to define how data should flow between Microsoft Entra and {app}.</p>
                <table className="on-demand-steps">
                  <thead>
                    <tr>
                      <th>{say('Name')}</th>
                      <th>{say('Enabled')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    <tr>
                      <td>Provision Microsoft Entra ID Users</td>
                      <td>Yes</td>
                    </tr>
                  </tbody>
                </table>
              </Section>
              <Section title={say('Settings')} open={false}>
                <ProvisioningSettings draft={draft} view={view} change={change} />
              </Section>
              <StatusPicker value={draft.status} saved={view.status} onChange={(status) => change({ status })} />
            </>
          )}
        </div>
      )}
    </BladeLayout>
  );
}
