/** Profile > Security, with the label path of the migration guide: Company-Wide Settings > Single Sign-On (SSO). */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { type SessionView, type SsoView, ssoView } from '../dashboard-api.ts';
import { Waiting } from './late.tsx';
import { useLoaded } from './loaded.ts';
import { Panel } from './panel.tsx';
import { SsoDialog } from './sso-dialog.tsx';

export function Security({ session }: { readonly session: SessionView }) {
  return (
    <>
      <Panel title="My Security">
        <Row title="Password" text="Change the password of your own account.">
          <Button disabled>Change</Button>
        </Row>
        <Row title="Two-Factor Authentication (2FA)" text="Ask for a code from your phone when you log in.">
          <Button disabled>Activate</Button>
        </Row>
      </Panel>
      {session.role !== 'Member' && (
        <Panel title="Company-Wide Settings">
          <Row title="Enforce Two-Factor Authentication (2FA)" text="Everybody has to log in with a second factor.">
            <Button disabled>Activate</Button>
          </Row>
          {session.mayConfigureSso && <SsoRow />}
          <Row title="Session Timeout" text="Log people out after a time without activity.">
            <Button disabled>Configure</Button>
          </Row>
        </Panel>
      )}
    </>
  );
}

function SsoRow() {
  // Asked anew after every visit to the dialog, which may have saved.
  const [visit, setVisit] = useState(0);
  return <SsoRowOfVisit key={visit} onClosed={() => setVisit(visit + 1)} />;
}

function SsoRowOfVisit({ onClosed }: { readonly onClosed: () => void }) {
  const sso = useLoaded(ssoView, 'company/sso');
  const [editing, setEditing] = useState<SsoView | null>(null);
  return (
    <Row title="Single Sign-On (SSO)" text="Let people log in with the account of your identity provider.">
      {sso.state === 'waiting' && <Waiting rows={1} />}
      {sso.state === 'refused' && <Typography color="error">{sso.refusal.message}</Typography>}
      {sso.state === 'here' && (
        <Button variant="outlined" onClick={() => setEditing(sso.value)}>
          {sso.value.active ? 'Configure' : 'Activate'}
        </Button>
      )}
      {editing && <SsoDialog initial={editing} onClose={onClosed} />}
    </Row>
  );
}

interface RowProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Row({ title, text, children }: RowProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 3, py: 2 }}>
      <Box sx={{ flexGrow: 1 }}>
        <Typography>{title}</Typography>
        <Typography variant="body2" color="textSecondary">
          {text}
        </Typography>
      </Box>
      <Box sx={{ minWidth: 96, textAlign: 'right' }}>{children}</Box>
    </Box>
  );
}
