/** Prompts that the portal puts over the single sign-on page whenever it likes: they are answered before anything else. */
import { type Move, say } from '../step.ts';
import { saveSettingsYes, testLater } from './pages/single-sign-on.ts';

export const prompts = [testLater, saveSettingsYes] as const;

export const promptMoves: readonly Move[] = [
  { say: say('prompt.test-later'), at: testLater.id },
  { say: say('prompt.save-settings'), at: saveSettingsYes.id },
];
