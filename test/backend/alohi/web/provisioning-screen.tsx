import { Fragment, type ReactNode, useState } from 'react';
import { z } from 'zod';
import type { ProvisioningView } from '../dashboard-api.ts';
import { ask } from './api.ts';
import { useKit } from './kit/kit.ts';
import { useArrangement } from './page-variant.tsx';
import { ReadOnlyValue } from './read-only-value.tsx';

export interface ProvisioningScreenProps {
  readonly initial: ProvisioningView;
  readonly onClose: () => void;
}

const names = ['automaticallyAdd', 'tenantUrl', 'scimToken'];
/** Labels of values that nobody looks for. */
const decoys = ['Webhook URL', 'API key'];

export function ProvisioningScreen({ initial, onClose }: ProvisioningScreenProps) {
  const { Alert, Button, Checkbox, DialogActions, DialogBody } = useKit();
  const [switches, setSwitches] = useState(initial.automaticallyAdd);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const order = useArrangement(names, decoys);
  const done = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask(z.undefined(), 'company/sso/automatically-add', { method: 'PUT', body: switches });
    setBusy(false);
    if (answer.ok) onClose();
    else setMessage(answer.refusal.message);
  };
  const parts: Readonly<Record<string, ReactNode>> = {
    automaticallyAdd: (
      <div>
        <Checkbox
          label="Automatically add new users to Fax.Plus"
          checked={switches.faxPlus}
          onChange={(faxPlus) => setSwitches({ ...switches, faxPlus })}
        />
        <Checkbox
          label="Automatically add new users to Sign.Plus"
          checked={switches.signPlus}
          onChange={(signPlus) => setSwitches({ ...switches, signPlus })}
        />
      </div>
    ),
    tenantUrl: <ReadOnlyValue label="Tenant URL" value={initial.tenantUrl} />,
    scimToken: <ReadOnlyValue label="SCIM Token" value={initial.scimToken} masked />,
    'Webhook URL': <ReadOnlyValue label="Webhook URL" value="https://hooks.alohi.example/events" />,
    'API key': <ReadOnlyValue label="API key" value="not-the-token-of-provisioning" masked />,
  };
  return (
    <>
      <DialogBody>
        {message !== null && <Alert>{message}</Alert>}
        {order.map((name) => (
          <Fragment key={name}>{parts[name]}</Fragment>
        ))}
      </DialogBody>
      <DialogActions>
        {/* What the real button is called is not known in public. */}
        <Button primary onClick={() => void done()} busy={busy}>
          Done
        </Button>
      </DialogActions>
    </>
  );
}
