import { defineConfig } from 'wxt';
import { agentMatches } from './lib/injection/matches.ts';
import { permissionNames } from './lib/injection/permissions.ts';
import { xmlCryptoShims } from './lib/saml/node-shims/aliases.ts';

export default defineConfig({
  // For Firefox, WXT's own choice would still be version 2.
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [xmlCryptoShims()] }),
  manifest: ({ browser }) => ({
    // The browser takes both from `_locales`, which modules/catalogues.ts makes of locales/.
    name: '__MSG_name__',
    short_name: 'SSO Migration',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: permissionNames(browser),
    host_permissions: agentMatches,
    minimum_chrome_version: browser === 'firefox' ? undefined : '126',
    // Firefox would put the icon behind the puzzle piece; Chrome always does.
    action: { default_title: 'SSO Migration Assistant', ...(browser === 'firefox' ? { default_area: 'navbar' } : {}) },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https://login.microsoftonline.com; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sso-migration-assistant@alohi.example',
              // The first that knows documents by an id; without it what is filled might reach the next one of a frame.
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
