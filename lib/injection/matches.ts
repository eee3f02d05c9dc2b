/** Where the scripts in the pages run. One source for the manifest, the registration of scripts and the README. */

const matches = [
  'https://portal.azure.com/*',
  'https://entra.microsoft.com/*',
  // Blades live in frames of their own origin; -ms and -rc are Microsoft's preview rings.
  'https://*.reactblade.portal.azure.net/*',
  'https://*.reactblade-ms.portal.azure.net/*',
  'https://*.reactblade-rc.portal.azure.net/*',
  'https://*.hosting.portal.azure.net/*',
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
