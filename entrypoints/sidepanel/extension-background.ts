import { browser } from 'wxt/browser';
import { saveFile } from '../../components/save-file.ts';
import type { Background } from './conversation.ts';

/**
 * The background as the panel reaches it: one-off messages of the extension's own runtime.
 *
 * Content scripts speak on the same channel. What counts as news is therefore only what our own
 * extension sent from outside any tab; a page script always has `sender.tab`.
 */
export const extensionBackground: Background = {
  send: (request) => browser.runtime.sendMessage(request),
  listen: (onNews, signal) => {
    const listener = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
      if (sender.id === browser.runtime.id && sender.tab === undefined) onNews(message);
    };
    browser.runtime.onMessage.addListener(listener);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
  },
  save: saveFile,
};
