/**
 * WXT's content script context announces every start to the page by a `CustomEvent` and a `postMessage` whose type
 * contains the extension's id. A page must not learn that id, nor that the extension is there at all; and
 * what the announcement is for, stopping an older copy, `lib/agent/sole-copy.ts` does unseen.
 */
import { fileURLToPath } from 'node:url';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

export default defineWxtModule({
  name: 'silent-content-scripts',
  setup(wxt) {
    const replacement = fileURLToPath(new URL('./silent-content-scripts/context.ts', import.meta.url));
    addViteConfig(wxt, () => ({ resolve: { alias: [{ find: /^wxt\/utils\/content-script-context$/, replacement }] } }));
  },
});
