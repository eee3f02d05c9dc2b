import type { Blade } from '../blade.ts';

/** An address the replica has no page for. */
export function openNothing(name: string): Blade {
  return {
    subject: () => name,
    view: { markup: '<p class="ext-empty">No content to show here.</p>', model: {} },
  };
}
