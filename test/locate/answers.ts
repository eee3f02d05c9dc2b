/** What the engine's answer about a control allows, from the least to the most; `many`: it was found more than once. */
export const answers = ['none', 'many', 'point', 'read', 'write'] as const;
export type Answer = (typeof answers)[number];
