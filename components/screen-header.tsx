import { usePanel } from './panel-context.ts';

/** The head of the screens that are no step: the assistant's name, or whose migration it was. */
export function ScreenHeader({ whose, product }: { whose: string | null; product: string | null }) {
  const { say } = usePanel();
  return (
    <header className="head">
      <div className="head-whose">
        <div className="head-name">
          <img src="/icon/48.png" width="28" height="28" alt="" />
          <div>
            <p className="head-tenant">{whose ?? say('panel.name')}</p>
            {product && <p className="head-product">{product}</p>}
          </div>
        </div>
      </div>
    </header>
  );
}
