/** The few shapes the report is made of. */
import { type Markup, markup } from './markup.ts';

/** One line of a table of facts; `null` and empty values leave the line out. */
export type Fact = readonly [label: string, value: string | null, kind?: 'code'];

/** A value as it is typed. */
export const code = (text: string): Markup => (text === '' ? markup`–` : markup`<code>${text}</code>`);

/** A heading and what stands under it; nothing at all when there is nothing, unless `ifEmpty` says so. */
export function section(title: string, body: Markup | null, ifEmpty?: string): Markup | null {
  if (body === null)
    return ifEmpty === undefined ? null : markup`<section><h2>${title}</h2><p>${ifEmpty}</p></section>`;
  return markup`<section><h2>${title}</h2>${body}</section>`;
}

/** Bulleted items, or nothing. */
export function list(items: readonly Markup[]): Markup | null {
  return items.length === 0 ? null : markup`<ul>${items}</ul>`;
}

/** A table with column headings, or nothing. */
export function table(columns: readonly string[], rows: readonly Markup[]): Markup | null {
  if (rows.length === 0) return null;
  const heads = columns.map((column) => markup`<th scope="col">${column}</th>`);
  return markup`<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Label and value, one a row. */
export function facts(rows: readonly Fact[]): Markup {
  const lines = rows
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([label, value, kind]) =>
        markup`<tr><th scope="row">${label}</th><td>${kind === 'code' ? code(value ?? '') : value}</td></tr>`,
    );
  return markup`<table><tbody>${lines}</tbody></table>`;
}
