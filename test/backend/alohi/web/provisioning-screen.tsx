import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { z } from 'zod';
import type { ProvisioningView } from '../dashboard-api.ts';
import { ask } from './api.ts';
import { ReadOnlyValue } from './read-only-value.tsx';

export interface ProvisioningScreenProps {
  readonly initial: ProvisioningView;
  readonly onClose: () => void;
}

export function ProvisioningScreen({ initial, onClose }: ProvisioningScreenProps) {
  const [switches, setSwitches] = useState(initial.automaticallyAdd);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const done = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask(z.undefined(), 'company/sso/automatically-add', { method: 'PUT', body: switches });
    setBusy(false);
    if (answer.ok) onClose();
    else setMessage(answer.refusal.message);
  };
  return (
    <>
      <DialogContent>
        <Stack spacing={2.5} sx={{ pt: 1 }}>
          {message !== null && <Alert severity="error">{message}</Alert>}
          <Stack>
            <FormControlLabel
              label="Automatically add new users to Fax.Plus"
              control={<Checkbox />}
              checked={switches.faxPlus}
              onChange={(_event, faxPlus) => setSwitches({ ...switches, faxPlus })}
            />
            <FormControlLabel
              label="Automatically add new users to Sign.Plus"
              control={<Checkbox />}
              checked={switches.signPlus}
              onChange={(_event, signPlus) => setSwitches({ ...switches, signPlus })}
            />
          </Stack>
          <ReadOnlyValue label="Tenant URL" value={initial.tenantUrl} />
          <ReadOnlyValue label="SCIM Token" value={initial.scimToken} masked />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {/* What the real button is called is not known in public. */}
        <Button variant="contained" onClick={done} loading={busy}>
          Done
        </Button>
      </DialogActions>
    </>
  );
}
