import { defineConfig } from 'vitest/config';
import { xmlCryptoShims } from './lib/saml/node-shims/aliases.ts';

/** Everything that needs no build of the extension. Some tests open pages in a browser; none walks a journey. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'results/unit.json' }]],
    projects: [
      {
        // What was bundled before does not show which stand-ins went in: bundle anew every time.
        environments: { ssr: { optimizeDeps: { force: true } } },
        test: {
          name: 'saml',
          include: ['test/saml/**/*.test.ts', 'test/checks/**/*.test.ts'],
          deps: {
            // xml-crypto is CommonJS: only bundled does it take the stand-ins it has in the extension.
            optimizer: {
              ssr: {
                enabled: true,
                include: ['xml-crypto', '@xmldom/xmldom'],
                rolldownOptions: { plugins: [xmlCryptoShims()] },
              },
            },
          },
        },
      },
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [
            'test/saml/**',
            'test/checks/**',
            'test/**/*.journey.test.ts',
            'test/manifest/built-manifest.test.ts',
          ],
        },
      },
    ],
  },
});
