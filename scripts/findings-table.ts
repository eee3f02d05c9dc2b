/** `npm run docs`: writes docs/findings.md from the catalogue of findings, its English sentences and its tests. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '../lib/checks/catalogue.ts';
import { english } from '../lib/messages/catalogue.ts';
import { type Provocation, provocations } from './provocations.ts';

const introduction = `# Findings

Everything the assistant may find wrong or worth knowing. An **error** blocks what would use the value; a **warning**
needs one conscious click, which the report records; an **info** is only shown. In a sentence, \`{configured}\` is what
should stand there and \`{received}\` what does. No finding ever contains a secret. *When* gives the cases that the
project's tests try, in their words: examples, not the only ones.

This page is made by \`npm run docs\` from \`lib/checks/catalogue.ts\`, \`locales/en.json\` and the tests; do not
edit it.
`;

/** The whole page, in Markdown, one row a code in the order of the catalogue. */
export function findingsPage(): string {
  const sentence = (code: string, part: 'message' | 'remedy') => cell(english[`finding.${code}.${part}`] ?? '');
  const tests = provocations();
  const rows = Object.entries(catalogue).map(
    ([code, { severity }]) =>
      `| \`${code}\` | ${when(tests.get(code))} | ${severity} | ${sentence(code, 'message')} | ${sentence(code, 'remedy')} |`,
  );
  const head = ['| code | when | severity | message | remedy |', '| --- | --- | --- | --- | --- |'];
  return `${introduction}\n${[...head, ...rows].join('\n')}\n`;
}

function when(provocation: Provocation | undefined): string {
  if (provocation === undefined) return '';
  return provocation.when.length > 0 ? cell(provocation.when.join('; ')) : `see \`${provocation.file}\``;
}

/** Markdown takes these characters for its own. */
function cell(sentence: string): string {
  return sentence.replaceAll(/[|<>*_]/g, (character) => `\\${character}`);
}

if (import.meta.main) {
  await writeFile(join(import.meta.dirname, '../docs/findings.md'), findingsPage());
}
