import type { Message } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

/** What is wrong between panel and background, if anything; the shape of the conversation's `Trouble`. */
export type PanelTrouble =
  | { readonly kind: 'silent'; readonly times: number }
  | { readonly kind: 'working' | 'refused' | 'not-understood' };

/** Says so above the foot, over the content rather than between it: nothing moves. */
export function TroubleLine({ trouble }: { trouble: PanelTrouble | null }) {
  const { t } = usePanel();
  return (
    <div className="trouble" role="status" data-trouble={trouble?.kind}>
      {trouble && (
        <p>
          <Icon name={trouble.kind === 'working' ? 'info' : 'warning'} />
          <span>{t(messageOf(trouble))}</span>
        </p>
      )}
    </div>
  );
}

function messageOf(trouble: PanelTrouble): Message {
  if (trouble.kind === 'silent') return { key: 'panel.trouble.silent', params: { times: trouble.times } };
  return { key: `panel.trouble.${trouble.kind}` };
}
