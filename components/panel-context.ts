import { createContext, useContext } from 'react';
import type { Language } from '../lib/messages/languages.ts';
import type { Translate } from '../lib/messages/messages.ts';
import type { Action, Message, OutlineNews } from '../lib/protocol/view.ts';

export interface PanelContext {
  /** A message as a sentence; what it quotes of the portal is in the language of the page that is shown. */
  readonly t: Translate;
  /** A sentence of the panel's own catalogue. */
  readonly say: (key: string, params?: Message['params']) => string;
  /** Hands an action to the background. True when it was answered; never rejects. */
  readonly act: (action: Action) => Promise<boolean>;
  /** The outline of the page that the step is about, or `null` when no page answered; never rejects. */
  readonly outline: () => Promise<{ readonly name: OutlineNews['name']; readonly text: string } | null>;
  /** Makes the whole assistant speak another language from now on. */
  readonly chooseLanguage: (language: Language) => void;
  /** An action is under way; buttons wait. */
  readonly busy: boolean;
}

export const PanelContext = createContext<PanelContext | null>(null);

/** What every component of the panel may use. Throws outside `Panel`: a mistake of the programmer, not of the user. */
export function usePanel(): PanelContext {
  const context = useContext(PanelContext);
  if (!context) throw new Error('usePanel outside Panel');
  return context;
}
