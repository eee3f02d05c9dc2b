import { defineConfig } from 'vitest/config';
import { xmlCryptoShims } from './lib/saml/node-shims/aliases.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'saml',
          include: ['test/saml/**/*.test.ts', 'test/checks/**/*.test.ts'],
          deps: {
            // xml-crypto is CommonJS: only bundled does it take the stand-ins it has in the extension.
            optimizer: {
              ssr: {
                enabled: true,
                force: true,
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
          exclude: ['test/saml/**', 'test/checks/**', 'test/browser/**/*.journey.test.ts'],
        },
      },
    ],
  },
});
