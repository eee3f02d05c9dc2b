/** One deed, done with real mouse and keyboard events. */
import type { Page } from 'puppeteer';
import type { Deed } from './decide.ts';
import { focusIn, interruptionIn, type Sight } from './eyes.ts';
import { chooseFile, clickAfter, clickAt, type Offset, pasteInto, press, typeOver } from './hand.ts';
import type { PanelInput } from './panel.ts';
import type { Account, Answer, Hands } from './person.ts';
import type { Box, Senses } from './senses.ts';
import { signIn } from './sign-in.ts';

export interface Workplace {
  readonly panel: Page;
  readonly senses: Senses;
  /** For control runs: how far beside the ring's middle this person clicks, in CSS pixels. */
  readonly aimError?: Offset;
}

/** Does it and returns; whether it helped is for the next look to tell. */
export async function perform(place: Workplace, sight: Sight, deed: Deed, signal?: AbortSignal): Promise<void> {
  switch (deed.kind) {
    case 'own':
      await deed.deed.does(handsAt(place, sight, signal), sight);
      return;
    case 'send-away':
      await clickAt(sight.page, deed.at);
      return;
    case 'sign-in':
      await signIn(sight.page, deed.account, signal);
      return;
    case 'answer':
      await give(place, deed.input, deed.answer, signal);
      return;
    case 'unfold':
    case 'choose':
    case 'acknowledge':
    case 'press-main':
      await press(place.panel, deed.control, signal);
      return;
    case 'use-mark':
      await followMark(place, sight, deed.type ?? deed.account);
  }
}

function handsAt(place: Workplace, sight: Sight, signal?: AbortSignal): Hands {
  return {
    async pressSecondary(name) {
      const control = sight.panel.secondary.find((offered) => offered.name === name);
      return control ? await press(place.panel, control, signal) : false;
    },
    async chooseInMenu(name) {
      const item = (selector: string) => ({ selector, label: name, enabled: true });
      if (!(await press(place.panel, item('[data-menu="open"]'), signal))) return false;
      return await press(place.panel, item(`[data-menu="${name}"]`), signal);
    },
    async answer(id, answer) {
      const input = sight.panel.inputs.find((offered) => offered.id === id);
      return input ? await give(place, input, answer, signal) : false;
    },
    async help(kind, name) {
      const control = sight.panel.helps.find(
        (help) => help.kind === kind && (name === undefined || help.name === name),
      );
      return control ? await press(place.panel, control, signal) : false;
    },
    clickAfter: (words) => clickAfter(sight.page, words),
    followMark: () => followMark(place, sight, null),
    async goTo(url) {
      await sight.page.goto(url, { signal });
    },
  };
}

/** Clicks, then types. Whoever is interrupted while typing sends the dialog away and types it once more. */
async function followMark(place: Workplace, sight: Sight, type: string | Account | null): Promise<boolean> {
  if (!sight.mark) return false;
  await clickAndType(place, sight.page, sight.mark, type);
  const interruption = type === null ? null : await interruptionIn(sight.page).catch(() => null);
  if (!interruption) return true;
  await clickAt(sight.page, interruption);
  await clickAndType(place, sight.page, sight.mark, type);
  return true;
}

/** The panel's own words, or at a login field what that field asks for. */
async function clickAndType({ aimError }: Workplace, page: Page, mark: Box, type: string | Account | null) {
  await clickAt(page, mark, aimError);
  if (typeof type === 'string') await typeOver(page, type);
  else if (type) {
    const { on } = await focusIn(page);
    if (on === 'user-name') await typeOver(page, type.email);
    if (on === 'password') await typeOver(page, type.password);
  }
}

async function give(
  { panel, senses }: Workplace,
  input: PanelInput,
  answer: Answer,
  signal?: AbortSignal,
): Promise<boolean> {
  return 'file' in answer
    ? await chooseFile(panel, input, answer.file, signal)
    : await pasteInto(panel, input, answer.text, senses, signal);
}
