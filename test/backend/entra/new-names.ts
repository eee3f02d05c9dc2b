/** The portal's pages with other class names, ids and telemetry names than those known in public. */

import type { Random } from '../random.ts';
import type { PageBundle } from './portal-bundle.ts';

/** Names of the shell's framework, of Fluent, and of this replica's own style sheets. */
const known =
  /(?<![\w-])(?:(?:fxs|fxc|fxt|azc|ext|msportalfx)-[\w-]*\w|fxs[A-Z]\w+|ms-[A-Z][\w-]*\w|data-telemetryname|web-container|reactview-layer)/g;

/** The same name becomes the same new one in page, script and style sheet. */
export function withNewNames({ html, js, css }: PageBundle, random: Random): PageBundle {
  const names = new Map<string, string>();
  const rename = (text: string) =>
    text.replace(known, (name) => {
      const given = names.get(name) ?? `${name.startsWith('data-') ? 'data-' : ''}n${random.hex(4)}`;
      names.set(name, given);
      return given;
    });
  return { html: rename(html), js: rename(js), css: rename(css) };
}
