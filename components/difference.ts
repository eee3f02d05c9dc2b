/** Where two values differ, so that the eye finds it: per word, and within one changed word per character. */

/** A stretch of one of the two values; `differs` where the other value has something else. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Word pairs above which only the ends are compared: the table of a longer comparison would freeze the panel. */
const mostPairs = 250_000;

/** Both values cut into stretches. Joined, the stretches of each side are that value again. */
export function difference(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const left = words(before);
  const right = words(after);
  if (left.length * right.length > mostPairs) return byEnds(before, after);

  const common = commonTable(left, right);
  const result = { before: [] as Stretch[], after: [] as Stretch[] };
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    let gone = '';
    let come = '';
    while (i < left.length || j < right.length) {
      if (i < left.length && j < right.length && left[i] === right[j]) break;
      if (j >= right.length || (i < left.length && at(common, i + 1, j) >= at(common, i, j + 1))) gone += left[i++];
      else come += right[j++];
    }
    const changed = byEnds(gone, come);
    result.before.push(...changed.before);
    result.after.push(...changed.after);
    if (i < left.length && j < right.length) {
      const same = left[i++] ?? '';
      j++;
      push(result.before, same, false);
      push(result.after, same, false);
    }
  }
  return { before: joined(result.before), after: joined(result.after) };
}

/** Letters and digits together, every other character alone: the parts of URLs, identifiers and thumbprints. */
const words = (value: string): string[] => value.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];

const at = (table: number[][], i: number, j: number): number => table[i]?.[j] ?? 0;

/** Length of the longest common subsequence of `left` from i and `right` from j. */
function commonTable(left: readonly string[], right: readonly string[]): number[][] {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    const row = table[i] ?? [];
    for (let j = right.length - 1; j >= 0; j--) {
      row[j] = left[i] === right[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

/** Marks everything between the common beginning and the common end. */
function byEnds(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const cut = (value: string): Stretch[] => {
    const stretches: Stretch[] = [];
    push(stretches, value.slice(0, start), false);
    push(stretches, value.slice(start, value.length - end), true);
    push(stretches, value.slice(value.length - end), false);
    return stretches;
  };
  return { before: cut(before), after: cut(after) };
}

function push(stretches: Stretch[], text: string, differs: boolean): void {
  if (text !== '') stretches.push({ text, differs });
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { text, differs } of stretches) {
    const last = result.at(-1);
    if (last && last.differs === differs) result[result.length - 1] = { text: last.text + text, differs };
    else result.push({ text, differs });
  }
  return result;
}
