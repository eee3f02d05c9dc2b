import { useState } from 'react';
import type { Stretch } from './difference.ts';
import { usePanel } from './panel-context.ts';

/** Characters above which a value is shown by its two ends. A certificate has about 1,500, a Login URL under 90. */
const longest = 160;
const head = 56;
const tail = 24;

/**
 * A value as it is, or shortened in its middle with a button that shows it whole.
 * With `stretches` (see `difference`) the parts that differ are marked while the value is shown whole.
 */
export function LongValue({ value, stretches }: { value: string; stretches?: readonly Stretch[] }) {
  const { say } = usePanel();
  const [open, setOpen] = useState(false);
  if (value === '') return <span className="empty">{say('panel.empty')}</span>;

  const long = value.length > longest;
  const parts = stretches ?? [{ text: value, differs: false }];
  return (
    <>
      <code className="value">
        {long && !open
          ? `${value.slice(0, head)} … ${value.slice(-tail)}`
          : parts.map(({ text, differs }, place) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place.
              differs ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
            )}
      </code>
      {long && (
        <button type="button" className="quiet small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say('panel.showLess') : say('panel.showAll', { count: value.length })}
        </button>
      )}
    </>
  );
}
