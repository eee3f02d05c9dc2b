/** `npm run docs`: writes docs/filling.md from the rows that the tests walk. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cells, elements, type Framework, frameworks, refusals } from '../test/fill/matrix.ts';
import type { Kind } from '../test/fixtures/pages/controls.ts';

const introduction = `# Filling

What is filled into what, and what comes of it. Every cell is a test in a real browser
(\`test/fill/matrix.browser.test.ts\`): the value is in the framework's own model, the page's validation saw it, it is
still there when the page draws the control anew, and filling it again touches nothing. A group of fields is filled
whole or not at all; what may happen in between is in \`test/fill/between.browser.test.ts\`.

This page is made by \`npm run docs\` from \`test/fill/matrix.ts\`; do not edit it.
`;

/** How each kind of control is written, in the words of \`lib/fill\`. */
const ways: Readonly<Record<string, string>> = {
  textbox: 'typed',
  combobox: 'opened, chosen by its text',
  checkbox: 'clicked',
  toggle: 'clicked, or its answer is',
  file: 'given as if chosen',
};

const row = (...columns: readonly string[]) => `| ${columns.join(' | ')} |`;
const line = (columns: number) => row(...Array<string>(columns).fill('---'));

function madeOf(framework: Framework, kind: Kind): string {
  const own: Partial<Record<Kind, string>> = frameworks[framework].elements;
  return own[kind] ?? elements[kind];
}

/** The whole page, in Markdown. */
export function fillingPage(): string {
  const columns = Object.keys(frameworks) as Framework[]; // own keys
  const kinds = Object.keys(cells) as Kind[]; // own keys
  const controls = kinds.map((kind) =>
    row(kind, ways[cells[kind].control] ?? '', ...columns.map((framework) => `\`${madeOf(framework, kind)}\``)),
  );
  const said = Object.entries(refusals).map(([habit, { kinds: tried, verdict }]) =>
    row(habit, tried.join(', '), `\`${verdict}\``, verdict === 'verified' ? 'filled' : 'put back'),
  );
  return [
    introduction,
    row('control', 'how', ...columns.map((framework) => frameworks[framework].name)),
    line(columns.length + 2),
    ...controls,
    '',
    'A page may do something else with a value than keep it. In each of these frameworks:',
    '',
    row('the page …', 'in', 'is told as', 'the group is'),
    line(4),
    ...said,
    row('takes fewer characters than the value has', 'input', '`not-kept`', 'put back'),
    '',
  ].join('\n');
}

if (import.meta.main) {
  await writeFile(join(import.meta.dirname, '../docs/filling.md'), fillingPage());
}
