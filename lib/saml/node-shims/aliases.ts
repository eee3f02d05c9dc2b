/**
 * Build-time only: lets xml-crypto be bundled for a service worker. It asks for Node's `crypto` and `util` and for
 * the global `Buffer`; each is answered by the stand-in beside this file. Scoped to xml-crypto: if another package
 * asked for one of them, the build would stop, as it should.
 */
const standIn = (name: string) => decodeURIComponent(new URL(`./${name}.ts`, import.meta.url).pathname);

/** What xml-crypto asks for, and the file that answers. */
export const xmlCryptoAliases = {
  crypto: standIn('crypto'),
  util: standIn('util'),
  buffer: standIn('buffer'),
} as const;

/** A file of the package itself: the CommonJS plugin's own modules about it have a NUL or a query in their name. */
const isXmlCrypto = (file: string) => /^[^\0?]*[\\/]node_modules[\\/]xml-crypto[\\/][^?]*$/.test(file);

/**
 * A plugin for Vite and Rolldown: give it to the extension's build and to the tests alike. It rewrites the `require`
 * calls instead of resolving them, because a build for Node takes its own modules before it asks any plugin.
 */
export function xmlCryptoShims() {
  const required = (name: keyof typeof xmlCryptoAliases) => `require(${JSON.stringify(xmlCryptoAliases[name])})`;
  const head = `"use strict";const { Buffer } = ${required('buffer')};`;
  return {
    name: 'xml-crypto-shims',
    enforce: 'pre' as const,
    transform(code: string, file: string): { code: string; map: null } | undefined {
      // Vitest and WXT hand the same plugin over twice; what was rewritten once names the stand-in already.
      if (!isXmlCrypto(file) || code.includes(xmlCryptoAliases.buffer)) return undefined;
      const aliased = code
        .replaceAll('require("crypto")', required('crypto'))
        .replaceAll('require("util")', required('util'));
      return { code: head + aliased, map: null };
    },
  };
}
