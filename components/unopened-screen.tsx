import type { View } from '../lib/protocol/view.ts';
import { Icon } from './icon.tsx';
import { MainAction } from './main-action.tsx';
import { usePanel } from './panel-context.ts';
import { ScreenHeader } from './screen-header.tsx';

/** The browser did not open the store: nothing may be begun over what may stand there. */
export function UnopenedScreen({ view }: { view: Extract<View, { screen: 'unopened' }> }) {
  const { t, say } = usePanel();
  return (
    <>
      <ScreenHeader whose={null} product={null} />
      <main className="body">
        <h1 tabIndex={-1} data-title>
          {say('panel.unopened.title')}
        </h1>
        <p>{say('panel.unopened.lead')}</p>
        {view.problem && (
          <p className="notice" data-notice="problem" role="alert">
            <Icon name="error" label={say('panel.start.problem')} />
            <span>{t(view.problem)}</span>
          </p>
        )}
      </main>
      <MainAction button={{ label: { key: 'panel.unopened.main' }, action: { type: 'open' } }} waiting="" />
    </>
  );
}
