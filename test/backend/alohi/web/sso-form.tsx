import { type FormEvent, Fragment, type ReactNode, useState } from 'react';
import { type ProvisioningView, provisioningView, type SsoRequest, type SsoView } from '../dashboard-api.ts';
import { ssoTypes } from '../registrations.ts';
import { ask, type Refusal } from './api.ts';
import { descriptions } from './descriptions.ts';
import { useKit } from './kit/kit.ts';
import { Remounting, useArrangement, usePageVariant } from './page-variant.tsx';

export interface SsoFormProps {
  readonly initial: SsoView;
  readonly onCancel: () => void;
  /** Called with what the next screen shows; `undefined` when the chosen type has none. */
  readonly onSaved: (provisioning: ProvisioningView | undefined) => void;
}

const answerToSave = provisioningView.optional();
const names = ['ssoUrl', 'entityId', 'certificate', 'ssoType', 'bypass'];
/** Labels of fields that nobody looks for. */
const decoys = ['Single Logout URL', 'Entity ID of the proxy', 'X.509 Certificate for encryption'];

export function SsoForm({ initial, onCancel, onSaved }: SsoFormProps) {
  const { Alert, Button, DialogActions, DialogBody, Field, Select, Switch } = useKit();
  const { bypass, next } = descriptions[usePageVariant().variant.path];
  const { active: _active, ...values } = initial;
  const [form, setForm] = useState<SsoRequest>(values);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const order = useArrangement(names, decoys);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await ask(answerToSave, 'company/sso', { method: 'PUT', body: form });
    setBusy(false);
    if (answer.ok) onSaved(answer.value);
    else setRefusal(answer.refusal);
  };
  const field = (name: 'ssoUrl' | 'entityId' | 'certificate' | 'ssoType', label: string) => ({
    label,
    name,
    value: form[name],
    problem: refusal?.fields?.[name] ?? null,
    onChange: (value: string) => setForm((before) => ({ ...before, [name]: value })),
  });
  const fields: Readonly<Record<string, ReactNode>> = {
    ssoUrl: <Field {...field('ssoUrl', 'Single Sign-On URL')} type="url" autoComplete="off" />,
    entityId: <Field {...field('entityId', 'Entity ID')} autoComplete="off" />,
    certificate: <Field {...field('certificate', 'X.509 Certificate')} lines={5} />,
    ssoType: <Select {...field('ssoType', 'SSO Type')} options={ssoTypes} />,
    bypass: (
      <Switch
        label={bypass.label}
        hint={bypass.hint}
        checked={form.bypass !== bypass.restriction}
        onChange={(on) => setForm((before) => ({ ...before, bypass: on !== bypass.restriction }))}
      />
    ),
  };

  return (
    <form onSubmit={submit} noValidate style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <DialogBody>
        {refusal && <Alert>{refusal.message}</Alert>}
        <Remounting>
          {order.map((name) => (
            <Fragment key={name}>{fields[name] ?? <Decoy label={name} />}</Fragment>
          ))}
        </Remounting>
      </DialogBody>
      <DialogActions>
        <Button onClick={onCancel}>Cancel</Button>
        <Button submit primary busy={busy}>
          {next}
        </Button>
      </DialogActions>
    </form>
  );
}

function Decoy({ label }: { readonly label: string }) {
  const { Field } = useKit();
  const [value, setValue] = useState('');
  return <Field label={label} value={value} onChange={setValue} />;
}
