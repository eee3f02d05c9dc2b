/** Two steps, with the ids of the real login page: e-mail, then password or single sign-on. */
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { identifyView } from '../dashboard-api.ts';
import type { Product } from '../sign-in.ts';
import { ask } from './api.ts';
import { useKit } from './kit/kit.ts';
import { Late } from './late.tsx';
import { Logo } from './logo.tsx';
import { skins } from './skin.ts';

export function Login({ product }: { readonly product: Product }) {
  const { Card } = useKit();
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<{ readonly sso: boolean } | null>(null);
  return (
    <Card>
      <Logo product={product} />
      <Late rows={4}>
        {step === null ? (
          <EmailStep email={email} onEmail={setEmail} onNext={setStep} />
        ) : (
          <PasswordStep email={email} sso={step.sso} home={skins[product].home} onBack={() => setStep(null)} />
        )}
      </Late>
    </Card>
  );
}

interface EmailStepProps {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onNext: (step: { readonly sso: boolean }) => void;
}

const formStyle = { display: 'grid', gap: 16 };

function EmailStep({ email, onEmail, onNext }: EmailStepProps) {
  const { Button, Field, Heading } = useKit();
  const { busy, message, submit } = useSubmit(async () => {
    const answer = await ask(identifyView, 'login/identify', { method: 'POST', body: { email } });
    if (!answer.ok) return 'Please enter your email.';
    onNext(answer.value);
    return null;
  });
  return (
    <form onSubmit={submit} noValidate style={formStyle}>
      <Heading>Log in to your account</Heading>
      <Field
        id="username"
        name="username"
        label="Email"
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={onEmail}
        problem={message}
      />
      <Button id="kc-login" submit primary busy={busy}>
        Continue
      </Button>
    </form>
  );
}

interface PasswordStepProps {
  readonly email: string;
  readonly sso: boolean;
  readonly home: string;
  readonly onBack: () => void;
}

function PasswordStep({ email, sso, home, onBack }: PasswordStepProps) {
  const { Alert, Button, Field, Heading, Text } = useKit();
  const [password, setPassword] = useState('');
  const { busy, message, submit } = useSubmit(async () => {
    const answer = await ask(z.undefined(), 'login/password', { method: 'POST', body: { email, password } });
    if (!answer.ok) return answer.refusal.message;
    location.assign(home);
    return null;
  });
  return (
    <form onSubmit={submit} noValidate style={formStyle}>
      <Heading>Welcome back</Heading>
      <Text faint>{email}</Text>
      {message !== null && <Alert>{message}</Alert>}
      <Field
        id="password"
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        autoFocus
        value={password}
        onChange={setPassword}
      />
      <Button id="kc-login" submit primary busy={busy}>
        Sign in
      </Button>
      <Button onClick={onBack}>Back</Button>
      {sso && <Button href={`/sso/start?${new URLSearchParams({ email })}`}>Sign in with SSO</Button>}
    </form>
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
