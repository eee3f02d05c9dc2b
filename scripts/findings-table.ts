/** `npm run docs`: writes docs/findings.md from the catalogue of findings and its English sentences. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '../lib/checks/catalogue.ts';
import english from '../locales/en.findings.json' with { type: 'json' };

const introduction = `# Findings

Everything the assistant may find wrong or worth knowing. An **error** blocks what would use the value; a **warning**
needs one conscious click, which the report records; an **info** is only shown. In a sentence, \`{configured}\` is what
should stand there and \`{received}\` what does. No finding ever contains a secret.

This page is made by \`npm run docs\` from \`lib/checks/catalogue.ts\` and \`locales/en.findings.json\`; do not edit it.
`;

/** The whole page, in Markdown, one row a code in the order of the catalogue. */
export function findingsPage(): string {
  const sentences: Readonly<Record<string, string>> = english;
  const sentence = (code: string, part: 'message' | 'remedy') => cell(sentences[`finding.${code}.${part}`] ?? '');
  const rows = Object.entries(catalogue).map(
    ([code, { severity, subject }]) =>
      `| \`${code}\` | ${severity} | ${subject} | ${sentence(code, 'message')} | ${sentence(code, 'remedy')} |`,
  );
  const head = ['| code | severity | subject | message | remedy |', '| --- | --- | --- | --- | --- |'];
  return `${introduction}\n${[...head, ...rows].join('\n')}\n`;
}

/** Markdown takes these characters for its own. */
function cell(sentence: string): string {
  return sentence.replaceAll(/[|<>*_]/g, (character) => `\\${character}`);
}

if (import.meta.main) {
  await writeFile(join(import.meta.dirname, '../docs/findings.md'), findingsPage());
}
