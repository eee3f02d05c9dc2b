/** Entry of both dashboards in the browser. */
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { createRoot } from 'react-dom/client';
import { createRandom } from '../../random.ts';
import { App } from './app.tsx';
import { LatenessContext } from './late.tsx';
import { readSetting } from './setting.ts';
import { themeOf } from './skin.ts';

const container = document.querySelector('#root');
if (container instanceof HTMLElement) {
  const { product, slowness, load } = readSetting(container);
  const random = createRandom(load);
  // Another prefix on every load: no id on this page may be relied on.
  createRoot(container, { identifierPrefix: `m${random.hex(3)}` }).render(
    <ThemeProvider theme={themeOf(product)}>
      <CssBaseline />
      <LatenessContext value={{ random, slowness }}>
        <App product={product} />
      </LatenessContext>
    </ThemeProvider>,
  );
}
