import { Icon } from '@fluentui/react/lib/Icon';
import { type ReactNode, useId, useState } from 'react';

interface SectionProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}

/** A part of a form that folds. Folded parts are not in the document. */
export function Section({ title, open, children }: SectionProps) {
  const [expanded, setExpanded] = useState(open);
  const body = useId();
  return (
    <div>
      <button
        type="button"
        className="section-head"
        aria-expanded={expanded}
        aria-controls={body}
        onClick={() => setExpanded(!expanded)}
      >
        <Icon iconName={expanded ? 'ChevronUp' : 'ChevronDown'} />
        {title}
      </button>
      {expanded && (
        <section id={body} className="section-body" aria-label={title}>
          {children}
        </section>
      )}
    </div>
  );
}
