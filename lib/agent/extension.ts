/**
 * The browser's own extension API for scripts in pages. It answers with promises in every browser supported; the
 * polyfill that background and panel use would add 10 kB to every frame of a portal.
 */
import type { WxtBrowser } from 'wxt/browser';

type Api = { readonly browser?: WxtBrowser; readonly chrome: WxtBrowser };

const api = globalThis as typeof globalThis & Api; // each browser has at least one of the two names

/** Read anew at every use: the API loses its parts when the extension is updated or removed under a running script. */
export const extension: WxtBrowser = api.browser?.runtime ? api.browser : api.chrome;
