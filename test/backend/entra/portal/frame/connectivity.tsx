import { PrimaryButton } from '@fluentui/react/lib/Button';
import { useEffect, useState } from 'react';
import { untilLeft } from '../shared/pace.ts';
import { AdminCredentials } from './admin-credentials.tsx';
import { BladeLayout } from './blade-layout.tsx';
import { useFrame } from './frame-context.ts';
import { changeOf, draftOf, isComplete, isEdited, type ProvisioningDraft } from './provisioning-draft.ts';
import { useProvisioning } from './use-provisioning.ts';

/** The newer Provisioning page: "New configuration" ends with `Create`, and "Connectivity" with `Save`. */
export function Connectivity() {
  const { directory, notify, opened, pace, say, signal, tell } = useFrame();
  const { view, setView } = useProvisioning();
  const [draft, setDraft] = useState<ProvisioningDraft | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (view) setDraft({ ...draftOf(view), mode: 'Automatic' });
  }, [view]);

  const configured = view?.mode === 'Automatic';
  const save = (wanted: ProvisioningDraft) =>
    untilLeft(signal, async () => {
      setBusy(true);
      const title = configured ? 'Updating provisioning configuration' : 'Creating provisioning configuration';
      const ended = notify(title, opened.applicationName);
      const answer = await directory.saveProvisioning(opened.objectId, changeOf(wanted), signal);
      await pace.pause(signal);
      setBusy(false);
      if (!answer.ok) return ended('error', title, answer.error);
      ended('success', title, `The configuration of ${opened.applicationName} was saved`);
      setView(answer.value);
      tell({ kind: 'application-changed' });
      if (!configured) tell({ kind: 'go-to-item', item: 'Provisioning' });
    });

  const ready = view !== null && draft !== null;
  const mayNotSave = !ready || busy || !isEdited(draft, view) || !isComplete(draft, view);
  const submit = () => {
    if (draft) void save(draft);
  };
  return (
    <BladeLayout
      loaded={ready}
      commands={
        configured
          ? [{ key: 'save', text: say('Save'), iconProps: { iconName: 'Save' }, disabled: mayNotSave, onClick: submit }]
          : []
      }
      footer={configured ? undefined : <PrimaryButton text={say('Create')} disabled={mayNotSave} onClick={submit} />}
    >
      {ready && (
        <div className="form">
          <h3>{say(configured ? 'Connectivity' : 'New configuration')}</h3>
          <AdminCredentials
            draft={draft}
            view={view}
            change={(part) => setDraft((before) => before && { ...before, ...part })}
          />
        </div>
      )}
    </BladeLayout>
  );
}
