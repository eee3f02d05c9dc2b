/** The report as one HTML file that can be mailed, printed and read in ten years: no script, nothing fetched. */
import type { Translate } from '../messages/messages.ts';
import { formatDay, formatMoment } from '../messages/moment.ts';
import type { Message } from '../protocol/view.ts';
import { type Markup, markup } from './markup.ts';
import type { Report } from './report.ts';
import { code, type Fact, facts, list, section, table } from './report-pieces.ts';
import { reportStyle } from './report-style.ts';

/**
 * Makes the HTML document of a report.
 *
 * Moments are written in UTC: the reader may sit elsewhere than the writer. Every text of the report
 * is escaped; its content security policy forbids scripts and requests should one slip through.
 */
export function reportHtml(report: Report, t: Translate): string {
  const say = (key: string, params?: Message['params']) => t({ key, params });
  const when = (iso: string) => markup`<time datetime="${iso}">${formatMoment(t.language, iso, 'UTC')} UTC</time>`;
  const title = say(report.path === 'migrate' ? 'report.title.migrate' : 'report.title.setup', {
    product: say(`report.product.${report.product}`),
  });

  return markup`<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
${reportStyle}
</head>
<body>
<header>
<h1>${title}</h1>
<p>${
    report.finishedAt === null
      ? say('report.underWay', { started: moment(t, report.startedAt) })
      : say('report.done', { started: moment(t, report.startedAt), finished: moment(t, report.finishedAt) })
  }</p>
</header>
<main>
${section(say('report.overview'), facts(overview(report, say)))}
${next(report, t)}
${section(say('report.proofs'), list(report.proofs.map(({ text, at }) => markup`<li>${text} ${when(at)}</li>`)), say('report.noProofs'))}
${section(
  say('report.changes'),
  table(
    [say('report.what'), say('report.before'), say('report.after'), say('report.at')],
    report.changes.map(
      ({ what, before, after, at }) =>
        markup`<tr><td>${what}</td><td>${code(before)}</td><td>${code(after)}</td><td>${when(at)}</td></tr>`,
    ),
  ),
  say('report.noChanges'),
)}
${section(say('report.people'), people(report, say))}
${section(say('report.legacy'), report.legacy && facts(legacy(report.legacy, t)))}
${section(say('report.target'), report.target && facts(target(report.target, t)))}
${section(
  say('report.acknowledged'),
  list(report.acknowledged.map(({ text, code: name, at }) => markup`<li>${text} ${code(name)} ${when(at)}</li>`)),
)}
${section(
  say('report.overrides'),
  list(
    report.overrides.map(
      ({ gate, reason, at }) => markup`<li>${code(gate)} ${say('report.reason', { reason })} ${when(at)}</li>`,
    ),
  ),
)}
${section(
  say('report.byHand'),
  list(
    report.stepsByHand.map(
      ({ step, reason, at }) => markup`<li>${code(step)} ${say('report.reason', { reason })} ${when(at)}</li>`,
    ),
  ),
)}
</main>
<footer><p>${say('report.footer')}</p></footer>
</body>
</html>
`.html;
}

type Say = (key: string, params?: Message['params']) => string;

const moment = (t: Translate, iso: string) => `${formatMoment(t.language, iso, 'UTC')} UTC`;

function overview(report: Report, say: Say): Fact[] {
  return [
    [say('report.product'), say(`report.product.${report.product}`)],
    [say('report.tenant'), report.tenant?.name ?? null],
    [say('report.tenantId'), report.tenant?.id ?? null, 'code'],
    [say('report.portal'), report.portal],
  ];
}

function people({ people: who }: Report, say: Say): Markup | null {
  if (who === null) return null;
  const leftovers = who.leftovers.map((name) => markup`<li>${name}</li>`);
  return markup`<p>${say('report.peopleCounts', { expected: who.expected, assigned: who.assigned })}</p>${
    leftovers.length === 0 ? null : markup`<p>${say('report.leftovers')}</p><ul>${leftovers}</ul>`
  }`;
}

function legacy(application: NonNullable<Report['legacy']>, t: Translate): Fact[] {
  const say: Say = (key, params) => t({ key, params });
  return [
    ...identity(application, say),
    [say('report.deletedAt'), application.deletedAt && moment(t, application.deletedAt)],
    [
      say('report.restorableUntil'),
      application.restorableUntil && formatDay(t.language, application.restorableUntil, 'UTC'),
    ],
  ];
}

function target(application: NonNullable<Report['target']>, t: Translate): Fact[] {
  const say: Say = (key, params) => t({ key, params });
  return [
    ...identity(application, say),
    [say('report.identifier'), application.identifier, 'code'],
    [say('report.replyUrl'), application.replyUrl, 'code'],
    [say('report.loginUrl'), application.loginUrl, 'code'],
    [say('report.entraIdentifier'), application.entraIdentifier, 'code'],
    [
      say('report.certificateExpiresAt'),
      application.certificateExpiresAt && formatDay(t.language, application.certificateExpiresAt, 'UTC'),
    ],
  ];
}

function identity(application: NonNullable<Report['legacy']> | NonNullable<Report['target']>, say: Say): Fact[] {
  return [
    [say('report.name'), application.name],
    [say('report.objectId'), application.objectId, 'code'],
    [say('report.appId'), application.appId, 'code'],
    [say('report.thumbprint'), application.thumbprint, 'code'],
  ];
}

/** What is still to be done when the assistant is gone. */
function next({ legacy: old, target: now, path }: Report, t: Translate): Markup | null {
  const say: Say = (key, params) => t({ key, params });
  const day = (iso: string) => formatDay(t.language, iso, 'UTC');
  const items: string[] = [];
  if (old?.restorableUntil) items.push(say('report.next.restore', { day: day(old.restorableUntil), name: old.name }));
  else if (path === 'migrate' && old && !old.deletedAt) items.push(say('report.next.delete', { name: old.name }));
  if (now?.certificateExpiresAt) {
    items.push(say('report.next.certificate', { day: day(now.certificateExpiresAt), name: now.name }));
  }
  if (items.length === 0) return null;
  const lines = items.map((item) => markup`<li>${item}</li>`);
  return markup`<section class="next"><h2>${say('report.next')}</h2><ul>${lines}</ul></section>`;
}
