import { defineConfig } from 'wxt';

/** Microsoft's and Alohi's pages the assistant works on. One source: the manifest, the README and the sender policy. */
export const portalHosts = [
  'https://portal.azure.com/*',
  'https://entra.microsoft.com/*',
  'https://*.reactblade.portal.azure.net/*',
  'https://*.reactblade-ms.portal.azure.net/*',
  'https://*.reactblade-rc.portal.azure.net/*',
  'https://*.hosting.portal.azure.net/*',
  'https://login.microsoftonline.com/*',
  'https://app.fax.plus/*',
  'https://app.sign.plus/*',
  'https://sso.alohi.com/*',
];

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: 'SSO Migration Assistant for Fax.Plus and Sign.Plus',
    short_name: 'SSO Migration',
    description:
      'Guides an administrator from the legacy FAX.PLUS Entra application to Alohi SSO, and proves that sign-in works.',
    permissions: ['storage', 'scripting', 'alarms', 'webRequest', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: portalHosts,
    minimum_chrome_version: browser === 'firefox' ? undefined : '116',
    action: { default_title: 'SSO Migration Assistant' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https://login.microsoftonline.com; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sso-migration-assistant@alohi.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
