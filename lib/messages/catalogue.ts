/** The catalogues of all parts of the assistant, by language. */
import findings from '../../locales/en.findings.json' with { type: 'json' };
import panel from '../../locales/en.panel.json' with { type: 'json' };
import steps from '../../locales/en.steps.json' with { type: 'json' };
import type { Catalogue } from './messages.ts';

/** Each part's own file, so that a test can name the one that claims a key twice. */
export const englishParts: Readonly<Record<string, Catalogue>> = { panel, steps, findings };

/** Every English sentence. */
export const english: Catalogue = { ...panel, ...steps, ...findings };
