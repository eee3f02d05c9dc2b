/** The tab Security: the company's single sign-on is in one of its boxes, under one of its published names. */
import { useState } from 'react';
import { type SessionView, type SsoView, ssoView } from '../dashboard-api.ts';
import { type Description, descriptions } from './descriptions.ts';
import { useKit } from './kit/kit.ts';
import { LateByItself, Waiting } from './late.tsx';
import { useLoaded } from './loaded.ts';
import { usePageVariant } from './page-variant.tsx';
import { SsoDialog } from './sso-dialog.tsx';

export function Security({ session }: { readonly session: SessionView }) {
  const { Panel } = useKit();
  const description = descriptions[usePageVariant().variant.path];
  const { box, innerBox } = description;
  const sso = session.mayConfigureSso && (
    <LateByItself>
      <SsoRow description={description} />
    </LateByItself>
  );
  return (
    <>
      <LateByItself>
        <Panel title="My Security">
          <Locked title="Password" text="Change the password of your own account." button="Change" />
          <Locked
            title="Two-Factor Authentication (2FA)"
            text="Ask for a code from your phone when you log in."
            button="Activate"
          />
        </Panel>
      </LateByItself>
      {session.role !== 'Member' && (
        <LateByItself>
          <Panel title={box}>
            <Locked
              title="Enforce Two-Factor Authentication (2FA)"
              text="Everybody has to log in with a second factor."
              button="Activate"
            />
            {innerBox === undefined ? sso : <Panel title={innerBox}>{sso}</Panel>}
            <Locked title="Session Timeout" text="Log people out after a time without activity." button="Configure" />
          </Panel>
        </LateByItself>
      )}
    </>
  );
}

/** A row whose button does nothing in the replica. */
function Locked({ title, text, button }: { readonly title: string; readonly text: string; readonly button: string }) {
  const { Button, Row } = useKit();
  return (
    <Row title={title} text={text}>
      <Button disabled>{button}</Button>
    </Row>
  );
}

function SsoRow({ description }: { readonly description: Description }) {
  // Asked anew after every visit to the dialog, which may have saved.
  const [visit, setVisit] = useState(0);
  return <SsoRowOfVisit key={visit} description={description} onClosed={() => setVisit(visit + 1)} />;
}

interface SsoRowProps {
  readonly description: Description;
  readonly onClosed: () => void;
}

function SsoRowOfVisit({ description: { row, activate, configure }, onClosed }: SsoRowProps) {
  const { Button, Row, Text } = useKit();
  const sso = useLoaded(ssoView, 'company/sso');
  const [editing, setEditing] = useState<SsoView | null>(null);
  return (
    <Row title={row} text="Let people log in with the account of your identity provider.">
      {sso.state === 'waiting' && <Waiting rows={1} />}
      {sso.state === 'refused' && <Text wrong>{sso.refusal.message}</Text>}
      {sso.state === 'here' && (
        <Button onClick={() => setEditing(sso.value)}>{sso.value.active ? configure : activate}</Button>
      )}
      {editing && <SsoDialog initial={editing} onClose={onClosed} />}
    </Row>
  );
}
