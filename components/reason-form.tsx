import { type FormEvent, useId, useState } from 'react';
import { usePanel } from './panel-context.ts';

/** Characters a reason has at least and at most; the protocol refuses others (`Action`). */
const least = 3;
const most = 500;

interface ReasonFormProps {
  /** Value of `data-input`. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly danger?: boolean;
  /** Hands the trimmed reason over; false keeps it in the field. */
  readonly onReason: (reason: string) => Promise<boolean>;
}

/** A typed reason and the button it unlocks. */
export function ReasonForm({ name, label, hint, submit, danger = false, onReason }: ReasonFormProps) {
  const { say, busy } = usePanel();
  const [text, setText] = useState('');
  const field = useId();
  const reason = text.trim();
  const enough = reason.length >= least;

  const hand = async (event: FormEvent) => {
    event.preventDefault();
    if (enough && !busy && (await onReason(reason))) setText('');
  };

  return (
    <form className="reason" onSubmit={hand}>
      <label htmlFor={field}>{label}</label>
      <p className="soft" id={`${field}-hint`}>
        {hint} {say('panel.reason.least', { least })}
      </p>
      <textarea
        id={field}
        data-input={name}
        rows={2}
        maxLength={most}
        value={text}
        aria-describedby={`${field}-hint`}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="plain" data-submit={name} data-danger={danger} disabled={!enough}>
        {submit}
      </button>
    </form>
  );
}
