import { MainAction } from './main-action.tsx';
import { usePanel } from './panel-context.ts';
import { ScreenHeader } from './screen-header.tsx';

/** What is stored is of a later version of the assistant: this one leaves it alone. */
export function NewerScreen() {
  const { say } = usePanel();
  return (
    <>
      <ScreenHeader whose={null} product={null} />
      <main className="body">
        <h1 tabIndex={-1} data-title>
          {say('panel.newer.title')}
        </h1>
        <p>{say('panel.newer.lead')}</p>
      </main>
      <MainAction button={{ label: { key: 'panel.newer.main' }, action: { type: 'open' } }} waiting="" />
    </>
  );
}
