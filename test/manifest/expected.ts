/** What the manifest must come to, written out a second time: a wider one has to be changed in two places. */
import { expect } from 'vitest';
import * as z from 'zod';

export type Browser = 'chrome' | 'firefox';

/** Only keys that are named here may be in a manifest. */
export const Manifest = z.strictObject({
  manifest_version: z.literal(3).optional(),
  name: z.string(),
  short_name: z.string(),
  version: z.string().optional(),
  description: z.string(),
  default_locale: z.literal('en'),
  icons: z.record(z.string(), z.string()).optional(),
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()),
  minimum_chrome_version: z.string().optional(),
  action: z.strictObject({ default_title: z.string(), default_area: z.literal('navbar').optional() }),
  content_security_policy: z.strictObject({ extension_pages: z.string() }),
  background: z
    .strictObject({ service_worker: z.string() })
    .or(z.strictObject({ scripts: z.array(z.string()) }))
    .optional(),
  side_panel: z.strictObject({ default_path: z.string() }).optional(),
  sidebar_action: z
    .strictObject({ default_panel: z.string(), default_title: z.string(), open_at_install: z.literal(false) })
    .optional(),
  // The scripts are registered while a migration is active, never by the manifest.
  content_scripts: z.tuple([]).optional(),
  browser_specific_settings: z
    .strictObject({
      gecko: z.strictObject({
        id: z.string(),
        strict_min_version: z.string(),
        data_collection_permissions: z.strictObject({ required: z.tuple([z.literal('none')]) }),
      }),
    })
    .optional(),
});
export type Manifest = z.infer<typeof Manifest>;

const permissions: Readonly<Record<Browser, readonly string[]>> = {
  chrome: ['alarms', 'scripting', 'sidePanel', 'storage', 'webRequest'],
  firefox: ['alarms', 'scripting', 'storage', 'webRequest'],
};

const hosts = [
  'https://*.hosting.portal.azure.net/*',
  'https://*.reactblade-ms.portal.azure.net/*',
  'https://*.reactblade-rc.portal.azure.net/*',
  'https://*.reactblade.portal.azure.net/*',
  'https://app.fax.plus/*',
  'https://app.sign.plus/*',
  'https://entra.microsoft.com/*',
  'https://login.microsoftonline.com/*',
  'https://portal.azure.com/*',
  'https://sso.alohi.com/*',
];

/** Nothing but the extension's own files, and one host to connect to. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self' https://login.microsoftonline.com",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
};

/** Permissions, hosts and policy are these and no others. */
export function expectNoMoreThanNeeded(manifest: Manifest, browser: Browser): void {
  expect(manifest.permissions.toSorted()).toEqual(permissions[browser]);
  expect(manifest.host_permissions.toSorted()).toEqual(hosts);
  const directives = manifest.content_security_policy.extension_pages.split(';').map((directive) => {
    const [name = '', ...sources] = directive.trim().split(' ');
    return [name, sources.join(' ')] as const;
  });
  expect(Object.fromEntries(directives)).toEqual(policy);
}
