/** Tables and grids as rows of texts: native tables, ARIA grids, and lists of details whose cells carry column keys. */
import { compileNames, likeness, likenessOf } from './fold.ts';
import { roleOf } from './roles.ts';
import { shownValue } from './value.ts';

const cellRoles = '[role=gridcell], [role=cell], [role=rowheader]';
const headRoles = '[role=columnheader]';
/** Rows read at most; a blade renders some thirty of them at a time. */
const rowLimit = 2000;

interface Column {
  readonly text: string;
  /** Place among the head cells, counting spans. */
  readonly index: number;
  /** `data-item-key` of the head cell, `data-automation-key` of its cells. */
  readonly key: string | null;
}

function own<T extends Element>(table: Element, selector: string): T[] {
  const nearest = 'table, [role=table], [role=grid], [role=treegrid]';
  return [...table.querySelectorAll<T>(selector)].filter(
    (element) => element.parentElement?.closest(nearest) === table,
  );
}

function cellsOf(row: Element): Element[] {
  const native = [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th');
  return native.length > 0 ? native : [...row.querySelectorAll(`${cellRoles}, ${headRoles}`)];
}

function rowsOf(table: Element): Element[] {
  const native = own(table, 'tr');
  return native.length > 0 ? native : own(table, '[role=row]');
}

function isHead(row: Element): boolean {
  if (row.parentElement?.localName === 'thead') return true;
  const cells = cellsOf(row);
  return cells.length > 0 && cells.every((cell) => roleOf(cell) === 'columnheader' || cell.localName === 'th');
}

function columnsOf(head: Element): Column[] {
  let index = 0;
  return cellsOf(head).map((cell) => {
    const column = {
      text: shownValue(cell) || cell.getAttribute('aria-label') || '',
      index,
      key: cell.getAttribute('data-item-key'),
    };
    index += Number(cell.getAttribute('colspan')) || 1;
    return column;
  });
}

function headOf(table: Element): Element | undefined {
  return rowsOf(table).find(isHead);
}

/** How well the table's headings fit: all of the names must be there, the worst one counts. `|` is between wordings. */
export function headingsFit(table: Element, names: readonly string[]): number {
  const head = headOf(table);
  if (!head || names.length === 0) return 0;
  const columns = columnsOf(head);
  return Math.min(...names.map((name) => columnNamed(columns, name)?.fit ?? 0));
}

function columnNamed(columns: readonly Column[], either: string): { column: Column; fit: number } | undefined {
  const name = compileNames(either.split('|'));
  let best: { column: Column; fit: number } | undefined;
  for (const column of columns) {
    const fit = likeness(column.text, name);
    if (fit > (best?.fit ?? 0)) best = { column, fit };
  }
  return best && best.fit >= likenessOf.extended ? best : undefined;
}

export interface TableContent {
  readonly rows: string[][];
  readonly rowCount?: number;
}

/** The rows: the named columns in the order of the names, then the others. */
export function tableContent(table: Element, names: readonly string[]): TableContent {
  const all = rowsOf(table);
  const heads = all.filter(isHead);
  const head = heads[0];
  const columns = head ? columnsOf(head) : [];
  const wanted = names.flatMap((name) => columnNamed(columns, name)?.column ?? []);
  const order = [...wanted, ...columns.filter((column) => !wanted.includes(column))];
  const rows: string[][] = [];
  for (const row of all) {
    if (heads.includes(row) || rows.length >= rowLimit || !isRendered(row)) continue;
    const cells = cellsOf(row);
    // One cell across all columns is a remark ("nothing found"), not a row.
    if (cells.length < Math.min(2, columns.length)) continue;
    rows.push(order.map((column) => cellText(cells, column)));
  }
  const rowCount = statedCount(table, heads.length);
  return rowCount === undefined ? { rows } : { rows, rowCount };
}

function isRendered(row: Element): boolean {
  return row.getAttribute('aria-hidden') !== 'true' && row.checkVisibility();
}

function cellText(cells: readonly Element[], column: Column): string {
  const keyed =
    column.key === null ? undefined : cells.find((cell) => cell.getAttribute('data-automation-key') === column.key);
  const cell = keyed ?? cellAt(cells, column.index);
  return cell ? shownValue(cell) : '';
}

function cellAt(cells: readonly Element[], index: number): Element | undefined {
  let at = 0;
  for (const cell of cells) {
    if (at === index) return cell;
    at += Number(cell.getAttribute('colspan')) || 1;
  }
  return undefined;
}

/** `aria-rowcount` counts head rows too and is -1 when unknown. */
function statedCount(table: Element, heads: number): number | undefined {
  const holder = table.hasAttribute('aria-rowcount') ? table : table.querySelector('[aria-rowcount]');
  const stated = Number(holder?.getAttribute('aria-rowcount') ?? Number.NaN);
  return Number.isInteger(stated) && stated >= 0 ? Math.max(0, stated - heads) : undefined;
}

/** The texts of a row's cells, or of the row itself when it has none. */
export function rowTexts(row: Element): string[] {
  const cells = cellsOf(row).map(shownValue).filter(Boolean);
  return cells.length > 0 ? cells : [shownValue(row)];
}
