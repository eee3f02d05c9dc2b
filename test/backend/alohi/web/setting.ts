import { z } from 'zod';
import type { PageSetting } from '../pages.ts';

const setting = z.object({
  product: z.enum(['faxPlus', 'signPlus']),
  slowness: z.number(),
  load: z.number(),
  variant: z.string(),
});

/** What the server wrote into the page. Throws when it is missing. */
export function readSetting(container: HTMLElement): PageSetting {
  return setting.parse(JSON.parse(container.dataset.setting ?? 'null'));
}
