/** The hosts of Entra: two portals, the blade frame's host, and the sign-in host. */

import express, { type Express, type RequestHandler } from 'express';
import { hosts } from '../model.ts';
import { createRandom } from '../random.ts';
import { type Variant, variantName } from '../variant.ts';
import { portalApi } from './api.ts';
import { inDarkMode } from './dark-mode.ts';
import { identityProvider } from './identity-provider.ts';
import { withNewNames } from './new-names.ts';
import { byBearer, byPortalSession, portalCallback, signedInOnly, signInAgain, signOut } from './portal-access.ts';
import type { PageBundle, PortalBundle } from './portal-bundle.ts';
import { portalWords } from './words/portal-words.ts';
import type { EntraWorld } from './world.ts';

/** What the server writes into the head of a portal document. */
export interface PortalSettings {
  readonly slowness: number;
  readonly seed: number;
  readonly variant: Variant;
  /** Show a wrong thumbprint after the first save until the page is loaded again, as the portal has been seen to do. */
  readonly dummyCertificateFirst: boolean;
}

/** Express application by host name. */
export function entraHosts(
  world: EntraWorld,
  portal: PortalBundle,
  settings: PortalSettings,
): Readonly<Record<string, Express>> {
  const portalHost = (host: string) => {
    const app = express().disable('x-powered-by').disable('etag');
    app.use('/api', portalApi(world, byPortalSession(world)));
    app.get('/signin/index/', portalCallback(world, host));
    app.get('/signin', signInAgain(host));
    app.get('/signout', signOut);
    app.use(signedInOnly(world, host), serveDocument(portal.shell, settings, shellPolicy));
    return app;
  };
  const bladeFrame = express().disable('x-powered-by').disable('etag');
  bladeFrame.use('/api', portalApi(world, byBearer(world)));
  bladeFrame.use(serveDocument(portal.frame, settings, framePolicy));

  return {
    [hosts.azurePortal]: portalHost(hosts.azurePortal),
    [hosts.entraPortal]: portalHost(hosts.entraPortal),
    [hosts.bladeFrame]: bladeFrame,
    [hosts.microsoftLogin]: identityProvider(world),
  };
}

const policyWith = (scripts: string) =>
  `default-src 'self'; script-src 'self'${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'self'; object-src 'none'`;
// Knockout compiles its bindings from the markup, in the real portal as in the replica.
const shellPolicy = `${policyWith(" 'unsafe-eval'")}; frame-src https://${hosts.bladeFrame}; frame-ancestors 'self'`;
const framePolicy = `${policyWith('')}; frame-ancestors https://${hosts.azurePortal} https://${hosts.entraPortal}`;

/** Serves script and style under whatever name the page asks for them, and the page itself everywhere else. */
function serveDocument(document: PageBundle, settings: PortalSettings, policy: string): RequestHandler {
  const css = settings.variant.appearance === 'dark' ? inDarkMode(document.css) : document.css;
  const page = { ...document, css, html: withSettings(document.html, settings) };
  const anew = settings.variant.names === 'new-names';
  let loads = 0;
  // Script and style carry the number of the load they belong to: their names must be those of its page.
  const load = (number: number): PageBundle =>
    anew ? withNewNames(page, createRandom(settings.seed * 7919 + number)) : page;
  return (request, response) => {
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const number = Number(request.query.load ?? 0);
    if (request.path.endsWith('.js')) response.type('text/javascript').send(load(number).js);
    else if (request.path.endsWith('.css')) response.type('text/css').send(load(number).css);
    else if (request.path === '/favicon.ico') response.status(204).end();
    else {
      loads += 1;
      const html = load(loads).html.replaceAll(/(\.js|\.css)"/g, `$1?load=${loads}"`);
      response.set('content-security-policy', policy).type('html').send(html);
    }
  };
}

function withSettings(html: string, { slowness, seed, variant, dummyCertificateFirst }: PortalSettings): string {
  const meta = (name: string, content: string) =>
    `<meta name="${name}" content="${content.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
  const settings = [
    meta('slowness', String(slowness)),
    meta('seed', String(seed)),
    meta('dummy-certificate', dummyCertificateFirst ? 'on' : 'off'),
    meta('variant', variantName(variant)),
    meta('words', JSON.stringify(portalWords(variant))),
  ].join('');
  return html
    .replace(/<html lang="en"/i, `<html lang="${variant.language}"`)
    .replace(/<head[^>]*>/i, (head) => head + settings)
    .replaceAll('-light', `-${variant.appearance}`);
}
