/** Fields that were filled in and hold something else now: the page or the administrator changed them. */
import type { MigrationContext } from '../migration/context.ts';
import type { FindingView } from '../protocol/view.ts';
import { labelOf } from '../steps/labels.ts';
import type { Page, Step } from '../steps/step.ts';
import { filledFields } from './looking.ts';

/** Line ends and spaces are the page's affair. */
const bare = (value: string): string => value.replace(/\s+/g, '');

/** A warning for each; none while the fields are not shown. A secret is known only by whether there is one. */
export function changedFields(step: Step, page: Page, context: MigrationContext): FindingView[] {
  if (!step.isFilled(context)) return [];
  return filledFields(step, page, context).flatMap(({ locator, value }) => {
    const located = page.located(locator.id);
    if (located?.found !== 'one') return [];
    const wanted = 'plain' in value ? value.plain : undefined;
    const changed = wanted === undefined ? located.filled === false : bare(located.value ?? '') !== bare(wanted);
    if (!changed) return [];
    const params = { field: labelOf(locator, page.language ?? '') };
    return [
      {
        code: 'field-changed',
        severity: 'warning' as const,
        subject: locator.id,
        message: { key: 'problem.field-changed', params },
        remedy: { key: 'problem.field-changed.remedy', params },
        ...(wanted === undefined ? {} : { configured: wanted, received: located.value ?? '' }),
      },
    ];
  });
}
