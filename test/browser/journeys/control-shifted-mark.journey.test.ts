import { it } from 'vitest';
import { expectCaught } from './control.ts';

it('fails when marks stand 40 pixels beside their controls', () =>
  expectCaught({
    id: 'shifted-mark',
    mutation: {
      name: 'shifted-mark',
      file: 'lib/owner/pointing.ts',
      before: 'mark: { rect, sentence',
      after: 'mark: { rect: { ...rect, x: rect.x + 40, y: rect.y + 40 }, sentence',
    },
  }));
