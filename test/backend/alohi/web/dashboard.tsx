/** Entry of both dashboards in the browser. */
import { createRoot } from 'react-dom/client';
import { createRandom } from '../../random.ts';
import { variantNamed } from '../../variant.ts';
import { App } from './app.tsx';
import { Interruption } from './interruption.tsx';
import { KitContext } from './kit/kit.ts';
import { muiKit } from './kit/mui.tsx';
import { ownKit } from './kit/own.tsx';
import { LatenessContext } from './late.tsx';
import { labellings, PageVariantContext } from './page-variant.tsx';
import { readSetting } from './setting.ts';
import { skins } from './skin.ts';

const container = document.querySelector('#root');
if (container instanceof HTMLElement) {
  const { product, slowness, load, variant: name } = readSetting(container);
  const variant = variantNamed(name);
  const random = createRandom(load);
  // Another prefix on every load: no id on this page may be relied on.
  const identifierPrefix = `m${random.hex(3)}`;
  const kit = variant.kit === 'own-kit' ? ownKit : muiKit;
  const labelling = labellings[random.integer(labellings.length)] ?? 'for';
  createRoot(container, { identifierPrefix }).render(
    <KitContext value={kit}>
      <PageVariantContext value={{ variant, random, labelling }}>
        <kit.Surroundings colour={skins[product].colour} dark={variant.appearance === 'dark'}>
          <LatenessContext value={{ random, slowness }}>
            <App product={product} />
            <Interruption />
          </LatenessContext>
        </kit.Surroundings>
      </PageVariantContext>
    </KitContext>,
  );
}
