import { usePanel } from './panel-context.ts';
import { ScreenHeader } from './screen-header.tsx';

/** Until the first view is there; usually too short to be read. */
export function Connecting() {
  const { say } = usePanel();
  return (
    <>
      <ScreenHeader whose={null} product={null} />
      <main className="body">
        <p className="soft connecting">{say('panel.connecting')}</p>
      </main>
    </>
  );
}
