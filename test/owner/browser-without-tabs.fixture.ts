/** A browser in which no portal is open. Apart from the owner's: `vi.mock` must not import what it mocks for. */
import { vi } from 'vitest';

/** To be given to `vi.mock('wxt/browser', …)`. */
export function browserWithoutTabs() {
  return {
    browser: {
      scripting: {
        getRegisteredContentScripts: vi.fn(async () => []),
        registerContentScripts: vi.fn(async () => undefined),
        unregisterContentScripts: vi.fn(async () => undefined),
        executeScript: vi.fn(async () => []),
      },
      action: { setBadgeText: vi.fn(async () => undefined) },
      alarms: { create: vi.fn(async () => undefined), clear: vi.fn(async () => true) },
      tabs: { query: vi.fn(async () => []) },
    },
  };
}
