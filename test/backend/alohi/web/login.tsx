/** Two steps, with the ids of the real login page: e-mail, then password or single sign-on. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { identifyView } from '../dashboard-api.ts';
import type { Product } from '../sign-in.ts';
import { ask } from './api.ts';
import { Late } from './late.tsx';
import { Logo } from './logo.tsx';
import { skins } from './skin.ts';

export function Login({ product }: { readonly product: Product }) {
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<{ readonly sso: boolean } | null>(null);
  return (
    <Box component="main" sx={{ display: 'grid', placeItems: 'center', minHeight: '100vh', p: 2 }}>
      <Paper elevation={2} sx={{ p: 4, width: '100%', maxWidth: 400 }}>
        <Stack spacing={3}>
          <Logo product={product} />
          <Late rows={4}>
            {step === null ? (
              <EmailStep email={email} onEmail={setEmail} onNext={setStep} />
            ) : (
              <PasswordStep email={email} sso={step.sso} home={skins[product].home} onBack={() => setStep(null)} />
            )}
          </Late>
        </Stack>
      </Paper>
    </Box>
  );
}

interface EmailStepProps {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onNext: (step: { readonly sso: boolean }) => void;
}

function EmailStep({ email, onEmail, onNext }: EmailStepProps) {
  const { busy, message, submit } = useSubmit(async () => {
    const answer = await ask(identifyView, 'login/identify', { method: 'POST', body: { email } });
    if (!answer.ok) return 'Please enter your email.';
    onNext(answer.value);
    return null;
  });
  return (
    <Stack component="form" spacing={2} onSubmit={submit} noValidate>
      <Typography component="h1" variant="h6">
        Log in to your account
      </Typography>
      <TextField
        id="username"
        name="username"
        label="Email"
        type="email"
        autoComplete="username"
        autoFocus
        fullWidth
        value={email}
        onChange={(event) => onEmail(event.target.value)}
        error={message !== null}
        helperText={message}
      />
      <Button id="kc-login" type="submit" variant="contained" size="large" loading={busy}>
        Continue
      </Button>
    </Stack>
  );
}

interface PasswordStepProps {
  readonly email: string;
  readonly sso: boolean;
  readonly home: string;
  readonly onBack: () => void;
}

function PasswordStep({ email, sso, home, onBack }: PasswordStepProps) {
  const [password, setPassword] = useState('');
  const { busy, message, submit } = useSubmit(async () => {
    const answer = await ask(z.undefined(), 'login/password', { method: 'POST', body: { email, password } });
    if (!answer.ok) return answer.refusal.message;
    location.assign(home);
    return null;
  });
  return (
    <Stack component="form" spacing={2} onSubmit={submit} noValidate>
      <Typography component="h1" variant="h6">
        Welcome back
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {email}{' '}
        <Link component="button" type="button" onClick={onBack}>
          Back
        </Link>
      </Typography>
      {message !== null && <Alert severity="error">{message}</Alert>}
      <TextField
        id="password"
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        autoFocus
        fullWidth
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button id="kc-login" type="submit" variant="contained" size="large" loading={busy}>
        Sign in
      </Button>
      {sso && (
        <>
          <Divider>or</Divider>
          <Button variant="outlined" size="large" href={`/sso/start?${new URLSearchParams({ email })}`}>
            Sign in with SSO
          </Button>
        </>
      )}
    </Stack>
  );
}

/** Runs `attempt` when the form is sent; what it gives back is the sentence to show, `null` when it went well. */
function useSubmit(attempt: () => Promise<string | null>) {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setMessage(await attempt());
    setBusy(false);
  };
  return { busy, message, submit };
}
