import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { CopyIcon, EyeClosedIcon, EyeIcon } from './icons.tsx';

export interface ReadOnlyValueProps {
  readonly label: string;
  readonly value: string;
  /** Shown as dots until its eye is pressed. */
  readonly masked?: boolean;
}

export function ReadOnlyValue({ label, value, masked = false }: ReadOnlyValueProps) {
  const [revealed, setRevealed] = useState(!masked);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  const eye = (
    <IconButton aria-label={revealed ? `Hide ${label}` : `Show ${label}`} onClick={() => setRevealed(!revealed)}>
      {revealed ? <EyeClosedIcon fontSize="small" /> : <EyeIcon fontSize="small" />}
    </IconButton>
  );
  return (
    <TextField
      label={label}
      value={value}
      type={revealed ? 'text' : 'password'}
      fullWidth
      autoComplete="off"
      slotProps={{
        input: {
          readOnly: true,
          endAdornment: (
            <InputAdornment position="end">
              {masked && eye}
              <Tooltip title={copied ? 'Copied' : 'Copy'} onClose={() => setCopied(false)}>
                <IconButton edge="end" aria-label={`Copy ${label}`} onClick={copy}>
                  <CopyIcon fontSize="small" />
                </IconButton>
              </Tooltip>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
