import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { type ProvisioningView, provisioningView, type SsoRequest, type SsoView } from '../dashboard-api.ts';
import { ssoTypes } from '../registrations.ts';
import { ask, type Refusal } from './api.ts';

export interface SsoFormProps {
  readonly initial: SsoView;
  readonly onCancel: () => void;
  /** Called with what the next screen shows; `undefined` when the chosen type has none. */
  readonly onSaved: (provisioning: ProvisioningView | undefined) => void;
}

const answerToSave = provisioningView.optional();

export function SsoForm({ initial, onCancel, onSaved }: SsoFormProps) {
  const { active: _active, ...values } = initial;
  const [form, setForm] = useState<SsoRequest>(values);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const bypassText = useId();

  const next = async (event: FormEvent): Promise<void> => {
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
    fullWidth: true,
    value: form[name],
    error: refusal?.fields?.[name] !== undefined,
    helperText: refusal?.fields?.[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });

  return (
    <Box component="form" onSubmit={next} noValidate sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <DialogContent>
        <Stack spacing={2.5} sx={{ pt: 1 }}>
          {refusal && <Alert severity="error">{refusal.message}</Alert>}
          <TextField {...field('ssoUrl', 'Single Sign-On URL')} type="url" autoComplete="off" />
          <TextField {...field('entityId', 'Entity ID')} autoComplete="off" />
          <TextField
            {...field('certificate', 'X.509 Certificate')}
            multiline
            minRows={5}
            maxRows={9}
            slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', fontSize: 11 } } }}
          />
          <TextField {...field('ssoType', 'SSO Type')} select>
            {ssoTypes.map((type) => (
              <MenuItem key={type} value={type}>
                {type}
              </MenuItem>
            ))}
          </TextField>
          <div>
            <FormControlLabel
              label="SSO Bypass"
              control={
                <Switch
                  checked={form.bypass}
                  onChange={(_event, bypass) => setForm({ ...form, bypass })}
                  slotProps={{ input: { 'aria-describedby': bypassText } }}
                />
              }
            />
            <FormHelperText id={bypassText} sx={{ mt: 0 }}>
              Allow Admins to also use email/password login
            </FormHelperText>
          </div>
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="contained" loading={busy}>
          Next
        </Button>
      </DialogActions>
    </Box>
  );
}
