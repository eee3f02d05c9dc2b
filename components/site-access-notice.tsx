import { useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

/** The browser's leave to see the portals, as far as it is shown; the shape of `SiteAccess` in `lib/browser`. */
export interface SiteAccessLink {
  readonly lacking: () => boolean;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly request: () => void;
}

/** Says that sites are closed to the assistant, above the foot, and lets the browser ask for them. */
export function SiteAccessNotice({ access }: { access: SiteAccessLink }) {
  const { say } = usePanel();
  const lacking = useSyncExternalStore(access.subscribe, access.lacking);
  return (
    <div className="trouble" role="status" data-site-access={lacking ? 'lacking' : 'granted'}>
      {lacking && (
        <p>
          <Icon name="warning" />
          <span>
            {say('panel.site-access.lacking')}
            <button type="button" className="plain" data-allow-sites onClick={access.request}>
              {say('panel.site-access.allow')}
            </button>
          </span>
        </p>
      )}
    </div>
  );
}
