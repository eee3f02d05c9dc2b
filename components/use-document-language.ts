import { useEffect } from 'react';
import type { Translate } from '../lib/messages/messages.ts';

/** Tells reader, hyphenation and fonts which language the document is in, and the window what it is called. */
export function useDocumentLanguage(t: Translate): void {
  useEffect(() => {
    document.documentElement.lang = t.language;
    document.title = t({ key: 'panel.name' });
  }, [t]);
}
