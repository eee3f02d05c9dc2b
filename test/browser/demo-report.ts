/** The page a demo run leaves behind: every step with its pictures, and the backend's own word. One file, no script. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../backend/model.ts';
import type { Walk } from './administrator/walk.ts';
import { demoStyle } from './demo-style.ts';
import type { Results } from './results.ts';

export interface Demo {
  readonly title: string;
  readonly walk: Walk;
  readonly results: Results;
  readonly before: Outcome;
  readonly after: Outcome;
  /** What is not as it must be; empty: all is well. */
  readonly deviations: readonly string[];
}

/** Writes `<folder>/report.html` and gives its path; the pictures are linked relative to the folder. */
export async function writeDemoReport(folder: string, demo: Demo): Promise<string> {
  const path = join(folder, 'report.html');
  await writeFile(path, demoReport(demo));
  return path;
}

function demoReport(demo: Demo): string {
  const { title, walk, results } = demo;
  const seconds = walk.steps.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${demoStyle}</style>
</head>
<body>
<header class="${results.ok ? 'good' : 'bad'}">
<h1>${text(title)}</h1>
<p>${results.ok ? 'Walked to the end' : 'Not finished'}: ${walk.steps.length} steps in ${seconds.toFixed(0)} s, by an administrator who uses mouse and keyboard alone and sees nothing but the panel, the mark and the page.</p>
${walk.end.ok ? '' : `<p><strong>Stopped at ${text(walk.end.step ?? 'the start')}:</strong> ${text(walk.end.reason)}</p>`}
</header>
<main>
${wordOfTheBackend(demo)}
<h2>The way</h2>
<ol class="steps">${walk.steps.map(stepCard).join('\n')}</ol>
${whatWasDone(walk)}
</main>
</body>
</html>
`;
}

function wordOfTheBackend({ before, after, results, deviations }: Demo): string {
  const people = after.signInWorksFor.length;
  const rows: readonly (readonly [string, string, string])[] = [
    ['Get in through the legacy application', count(before, 'legacy'), count(after, 'legacy')],
    ['Get in through Alohi SSO', count(before, 'alohi'), count(after, 'alohi')],
    ['Accounts in Fax.Plus', String(before.accounts.length), String(after.accounts.length)],
    ['Accounts with faxes', String(before.accountsWithFaxes), String(after.accountsWithFaxes)],
    ['Legacy application', before.legacyApplication, after.legacyApplication],
    ['Provisioning', before.alohiApplication?.provisioning ?? 'none', after.alohiApplication?.provisioning ?? 'none'],
    ['SCIM token found where it must not be', '', results.backend.tokenFoundIn.join(', ') || 'nowhere'],
  ];
  const verdict =
    deviations.length === 0
      ? '<p class="verdict good">Everything is as it must be.</p>'
      : `<ul class="verdict bad">${deviations.map((deviation) => `<li>${text(deviation)}</li>`).join('')}</ul>`;
  return `<h2>The backend’s own word</h2>
<p>Asked of the mock Entra and Fax.Plus, not of the extension. For each of the ${people} people a sign-in was really run.</p>
<table><thead><tr><th scope="col"></th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody>${rows.map(([name, then, now]) => `<tr><th scope="row">${text(name)}</th><td>${text(then)}</td><td>${text(now)}</td></tr>`).join('')}</tbody></table>
${verdict}`;
}

function count({ signInWorksFor }: Outcome, through: 'legacy' | 'alohi'): string {
  return `${signInWorksFor.filter((person) => person.through.includes(through)).length} of ${signInWorksFor.length}`;
}

function stepCard({ id, title, instruction, durationMs, pictures }: Walk['steps'][number]): string {
  const picture = (source: string | null, of: string) =>
    source
      ? `<a href="${text(source)}"><img src="${text(source)}" alt="${text(`${of} at ${id}`)}" loading="lazy"></a>`
      : '';
  return `<li><div class="words"><h3>${text(title || id)}</h3><p>${text(instruction)}</p><p class="time">${(durationMs / 1000).toFixed(1)} s</p></div>
<div class="pictures">${picture(pictures.page, 'The page')}${picture(pictures.panel, 'The panel')}</div></li>`;
}

function whatWasDone({ trace, acknowledged }: Walk): string {
  const lines = trace.map(({ step, deed }) => `<li><code>${text(step ?? 'start')}</code> ${text(deed)}</li>`);
  const warnings = acknowledged.length === 0 ? 'none' : acknowledged.map(text).join(', ');
  return `<h2>What the administrator did</h2>
<p>Warnings taken responsibility for: ${warnings}.</p>
<details><summary>${trace.length} deeds</summary><ol>${lines.join('')}</ol></details>`;
}

function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
