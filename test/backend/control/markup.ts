/** HTML as text: everything put into it is escaped, unless it is markup already. */

import { escapeMarkup } from '../entra/xml.ts';

export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[] | null;

export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = parts.map((part) => {
    if (part === null) return '';
    if (typeof part !== 'object') return escapeMarkup(String(part));
    return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
  });
  return { markup: String.raw({ raw: texts }, ...written) };
}

/** Something that folds; the page keeps it open, by its key, when what is around it is drawn anew. */
export function folded(key: string, summary: Markup, content: Markup): Markup {
  return html`<details data-key="${key}"><summary>${summary}</summary>${content}</details>`;
}

/** A table; `empty` is said where there are no rows. */
export function table(heads: readonly string[], rows: readonly Markup[], empty: string): Markup {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  const cells = heads.map((head) => html`<th scope="col">${head}</th>`);
  return html`<div class="wide"><table><thead><tr>${cells}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

export function time(iso: string | null): Markup {
  if (iso === null) return html`–`;
  return html`<time datetime="${iso}">${iso.slice(11, 19)}</time>`;
}
