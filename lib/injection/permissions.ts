/** What the extension asks the browser for, and why. The manifest and the README's table both come from here. */
import { type AgentMatch, agentMatches } from './matches.ts';

export type Permission = 'storage' | 'scripting' | 'alarms' | 'webRequest' | 'sidePanel';

/** Name of a permission or match pattern of a host, with the reason in one sentence. */
export interface Asked<Name extends string> {
  readonly name: Name;
  readonly reason: string;
}

const permissions: readonly Asked<Permission>[] = [
  {
    name: 'storage',
    reason:
      'Keeps the SCIM token in the browser’s memory until it is filled in; on your machine, the language you chose and the labels of fields you pointed at.',
  },
  {
    name: 'scripting',
    reason: 'Runs the scripts in the portals while a migration is active, and takes them away after.',
  },
  { name: 'alarms', reason: 'Wipes a SCIM token that has not been used for an hour.' },
  {
    name: 'webRequest',
    reason:
      'Sees the request, Microsoft’s answer and whether Alohi refused it, of a test sign-in that you have asked to be watched; nothing is blocked or changed.',
  },
  { name: 'sidePanel', reason: 'Shows the panel beside the page (Chrome and Edge; Firefox uses its sidebar).' },
];

/** A match without a reason does not compile. */
const hostReasons: Readonly<Record<AgentMatch, string>> = {
  'https://portal.azure.com/*': 'The Azure portal, where Entra’s applications are read and set up.',
  'https://entra.microsoft.com/*': 'The Entra admin center: the same pages under another name.',
  'https://*.reactblade.portal.azure.net/*': 'Frames of their own origin in which the portal shows its newer pages.',
  'https://*.reactblade-ms.portal.azure.net/*': 'The same frames in one of Microsoft’s preview rings.',
  'https://*.reactblade-rc.portal.azure.net/*': 'The same frames in another of Microsoft’s preview rings.',
  'https://*.hosting.portal.azure.net/*': 'The same for older pages of the portal.',
  'https://login.microsoftonline.com/*':
    'The public metadata document with the certificate, the sign-in being watched, and its error message; no field is read.',
  'https://app.fax.plus/*': 'The Fax.Plus dashboard, where single sign-on is configured.',
  'https://app.sign.plus/*': 'The Sign.Plus dashboard, which must show the same configuration.',
  'https://sso.alohi.com/*': 'Where Microsoft’s answer to a sign-in is sent; it is verified on its way.',
};

const hosts: readonly Asked<AgentMatch>[] = agentMatches.map((name) => ({ name, reason: hostReasons[name] }));

/** The names for the manifest; Firefox has no side panel API. */
export function permissionNames(browser: string): Permission[] {
  return permissions.map(({ name }) => name).filter((name) => name !== 'sidePanel' || browser !== 'firefox');
}

/** The README's table, in Markdown. */
export function permissionsTable(): string {
  const rows = [...permissions, ...hosts].map(({ name, reason }) => `| \`${name}\` | ${reason} |`);
  return ['| permission or host | what it is for |', '| --- | --- |', ...rows].join('\n');
}
