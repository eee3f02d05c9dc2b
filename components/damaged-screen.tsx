import type { View } from '../lib/protocol/view.ts';
import { MainAction } from './main-action.tsx';
import { usePanel } from './panel-context.ts';
import { SaveLink } from './save-link.tsx';
import { ScreenHeader } from './screen-header.tsx';

/** The stored state cannot be read: keep it as a file, then begin anew. */
export function DamagedScreen({ view }: { view: Extract<View, { screen: 'damaged' }> }) {
  const { say } = usePanel();
  return (
    <>
      <ScreenHeader whose={null} product={null} />
      <main className="body">
        <h1 tabIndex={-1} data-title>
          {say('panel.damaged.title')}
        </h1>
        <p>{say('panel.damaged.lead')}</p>
        <section>
          <SaveLink
            text={view.stored}
            type="application/json"
            name="stored-migration.json"
            className="plain"
            data-save="stored"
          >
            {say('panel.damaged.save')}
          </SaveLink>
        </section>
      </main>
      <MainAction button={{ label: { key: 'panel.damaged.main' }, action: { type: 'end' } }} waiting="" />
    </>
  );
}
