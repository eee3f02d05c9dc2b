import { IconButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { TextField } from '@fluentui/react/lib/TextField';
import type { ReactNode } from 'react';
import { useFrame } from './frame-context.ts';

interface SamlCardProps {
  readonly number: number;
  readonly title: string;
  readonly onEdit?: () => void;
  readonly children: ReactNode;
}

/** One of the numbered cards. */
export function SamlCard({ number, title, onEdit, children }: SamlCardProps) {
  const { say } = useFrame();
  return (
    <section className="overview-card saml-card">
      <div className="saml-card-head">
        <span aria-hidden="true">{number}</span>
        <h3>{say(title)}</h3>
        {onEdit && <Link onClick={onEdit}>{say('Edit')}</Link>}
      </div>
      {children}
    </section>
  );
}

interface SamlRowProps {
  readonly label: string;
  /** The label is a name that no portal translates, e.g. a claim's. */
  readonly named?: boolean;
  readonly children: ReactNode;
}

/** Rows of a card: a label and what it says, a stand-in where that is empty. */
export function SamlRow({ label, named, children }: SamlRowProps) {
  const { say } = useFrame();
  return (
    <dl>
      <dt>{named ? label : say(label)}</dt>
      <dd>{children || <i>{say('Optional')}</i>}</dd>
    </dl>
  );
}

/** A read-only box with a copy button. */
export function CopyBox({ label, value }: { readonly label: string; readonly value: string }) {
  const { say } = useFrame();
  return (
    <div className="copy-box">
      <TextField label={say(label)} readOnly value={value} title={value} />
      <IconButton
        iconProps={{ iconName: 'Copy' }}
        title={say('Copy to clipboard')}
        onClick={() => void navigator.clipboard.writeText(value)}
      />
    </div>
  );
}
