/** The toolbar icon while the legacy application rests: the days left, and a call when they are over. */
import { browser } from 'wxt/browser';
import type { MigrationContext } from '../migration/context.ts';
import { restOverAt } from '../migration/gates.ts';
import { currentStep } from '../steps/order.ts';
import { rest } from '../steps/panel/rest.ts';
import { saveReport } from '../steps/panel/save-report.ts';

/** The alarm that counts the days down; a timer would die with the worker. */
export const restAlarm = 'rest';

const dayMs = 86_400_000;

/** What the icon says, and when it has to say something else (milliseconds since 1970), if ever. */
export function reminderOf(context: MigrationContext | null): { text: string; until: number | null } {
  const step = context && !context.migration.finishedAt ? currentStep(context) : null;
  const over = context && restOverAt(context);
  if (!context || !over) return { text: '', until: null };
  // The rest is over when the report is next: somebody has to come back.
  if (step === saveReport) return { text: '!', until: null };
  if (step !== rest) return { text: '', until: null };
  const left = Math.ceil((Date.parse(over) - context.now.getTime()) / dayMs);
  return { text: String(left), until: Date.parse(over) - (left - 1) * dayMs };
}

export class RestReminder {
  #shown = '';

  /** Asks the browser only when something has changed; the first time in a worker's life always. */
  async follow(context: MigrationContext | null): Promise<void> {
    const { text, until } = reminderOf(context);
    const key = `${text} ${until}`;
    if (key === this.#shown) return;
    this.#shown = key;
    await browser.action.setBadgeText({ text });
    if (until === null) await browser.alarms.clear(restAlarm);
    else await browser.alarms.create(restAlarm, { when: until });
  }
}
