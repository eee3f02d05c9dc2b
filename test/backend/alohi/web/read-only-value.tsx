import { useState } from 'react';
import { CopyIcon, EyeClosedIcon, EyeIcon } from './icons.tsx';
import { useKit } from './kit/kit.ts';

export interface ReadOnlyValueProps {
  readonly label: string;
  readonly value: string;
  /** Shown as dots until its eye is pressed. */
  readonly masked?: boolean;
}

export function ReadOnlyValue({ label, value, masked = false }: ReadOnlyValueProps) {
  const { Field, IconButton } = useKit();
  const [revealed, setRevealed] = useState(!masked);
  return (
    <Field
      label={label}
      value={value}
      type={revealed ? 'text' : 'password'}
      readOnly
      autoComplete="off"
      end={
        <>
          {masked && (
            <IconButton label={revealed ? `Hide ${label}` : `Show ${label}`} onClick={() => setRevealed(!revealed)}>
              {revealed ? <EyeClosedIcon fontSize="small" /> : <EyeIcon fontSize="small" />}
            </IconButton>
          )}
          <IconButton label={`Copy ${label}`} onClick={() => void navigator.clipboard.writeText(value)}>
            <CopyIcon fontSize="small" />
          </IconButton>
        </>
      }
    />
  );
}
