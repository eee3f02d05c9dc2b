/** HTML by template, where forgetting to escape is not possible: only `Markup` goes in as it is. */

/** A piece of HTML that was made by `markup` and is therefore safe to stand in HTML. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Piece = string | number | Markup | readonly Markup[] | null;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Tagged template: strings and numbers are escaped, `Markup` and lists of it stand as they are, `null` is nothing. */
export function markup(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  let html = strings[0] ?? '';
  pieces.forEach((piece, at) => {
    html += render(piece) + (strings[at + 1] ?? '');
  });
  return new Markup(html);
}

function render(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.html;
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return piece.map((part) => part.html).join('');
}
