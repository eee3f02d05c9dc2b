/** Where the scripts in the pages run. One source for the manifest, the registration of scripts and the README. */

/** Blades live in frames of their own origin; -ms and -rc are Microsoft's preview rings. */
const blades = [
  'https://*.reactblade.portal.azure.net/*',
  'https://*.reactblade-ms.portal.azure.net/*',
  'https://*.reactblade-rc.portal.azure.net/*',
  'https://*.hosting.portal.azure.net/*',
] as const;

const matches = [
  'https://portal.azure.com/*',
  'https://entra.microsoft.com/*',
  ...blades,
  // Only the message of a failed sign-in is read here; see lib/agent/restriction.ts.
  'https://login.microsoftonline.com/*',
  'https://app.fax.plus/*',
  'https://app.sign.plus/*',
  'https://sso.alohi.com/*',
] as const;
export type AgentMatch = (typeof matches)[number];

/** Microsoft's and Alohi's pages the assistant works on, as match patterns. */
export const agentMatches: AgentMatch[] = [...matches];

/** Where coach marks are drawn: the top documents an administrator works in. Not blades, not sign-in pages. */
export const overlayMatches = [
  'https://portal.azure.com/*',
  'https://entra.microsoft.com/*',
  'https://app.fax.plus/*',
  'https://app.sign.plus/*',
];

/** Whose frames belong to another page, and to which pages they do. */
export const framed: readonly { readonly frames: readonly string[]; readonly of: readonly string[] }[] = [
  { frames: blades, of: ['https://portal.azure.com/*', 'https://entra.microsoft.com/*'] },
];
