// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { english } from '../../lib/messages/catalogue.ts';
import { languages } from '../../lib/messages/languages.ts';
import { createMessages } from '../../lib/messages/messages.ts';
import { formatDay } from '../../lib/messages/moment.ts';
import { Report } from '../../lib/report/report.ts';
import { reportHtml } from '../../lib/report/report-html.ts';
import { catalogueOf } from '../panel/spoken.ts';

const missing: string[] = [];
const t = createMessages('en', english, { onMissing: (key) => missing.push(key) });
const at = '2026-11-23T16:41:00.000Z';

const report: Report = {
  product: 'fax',
  path: 'migrate',
  portal: 'portal.azure.com',
  tenant: { id: 'aaaabbbb-0000-cccc-1111-dddd2222eeee', name: 'Contoso' },
  startedAt: '2026-11-23T16:00:00.000Z',
  finishedAt: at,
  changes: [{ what: 'X.509 Certificate', before: '3F2A91C4', after: '9B71D2E4', at }],
  proofs: [{ text: 'adele@contoso.example signed in', at }],
  acknowledged: [{ code: 'certificate-expires-soon', subject: 'certificate', text: 'Valid for 41 days only.', at }],
  overrides: [{ gate: 'before-next', reason: 'Pilot only', at }],
  stepsByHand: [{ step: 'list-people', reason: 'Exported before', at }],
  people: { expected: 48, assigned: 47, leftovers: ['Old Scanner'] },
  legacy: {
    name: 'FAX.PLUS',
    objectId: '11111111-0000-4000-8000-000000000001',
    appId: '11111111-0000-4000-8000-000000000002',
    thumbprint: '3F2A91C4',
    deletedAt: at,
    restorableUntil: '2026-12-23T16:41:00.000Z',
  },
  target: {
    name: 'Alohi SSO',
    objectId: '22222222-0000-4000-8000-000000000001',
    appId: '22222222-0000-4000-8000-000000000002',
    thumbprint: '9B71D2E4',
    identifier: 'https://sso.alohi.com/metadata',
    replyUrl: 'https://sso.alohi.com/login',
    loginUrl: 'https://login.microsoftonline.com/aaaabbbb-0000-cccc-1111-dddd2222eeee/saml2',
    entraIdentifier: 'https://sts.windows.net/aaaabbbb-0000-cccc-1111-dddd2222eeee/',
    certificateExpiresAt: '2029-11-22T00:00:00.000Z',
  },
  daysToKeep: [],
};

/** The report with the same text in every place that takes any. */
const everywhere = (text: string): Report => {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [
          key,
          ['product', 'path', 'portal'].includes(key) ? part : fill(part),
        ]),
      );
    }
    return typeof value === 'string' ? text : value;
  };
  return Report.parse(fill(report));
};

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('the report', () => {
  const html = reportHtml(report, t);
  const document = parse(html);
  const text = document.body.textContent;

  it('says everything it was given', () => {
    expect(document.title).toBe('Report: Fax.Plus moved to Alohi SSO');
    for (const part of [
      'Contoso',
      '47 of 48',
      'Old Scanner',
      'Pilot only',
      'Exported before',
      '9B71D2E4',
      'before-next',
    ]) {
      expect(text).toContain(part);
    }
    expect(missing).toEqual([]);
  });

  it('says what is left to remember', () => {
    const next = document.querySelector('.next')?.textContent ?? '';
    expect(next).toContain('Until Dec 23, 2026');
    expect(next).toContain('valid until Nov 22, 2029');
    const before = parse(
      reportHtml(
        { ...report, legacy: report.legacy && { ...report.legacy, deletedAt: null, restorableUntil: null } },
        t,
      ),
    );
    expect(before.querySelector('.next')?.textContent).toContain('still exists');
  });

  it.each(languages)('is written in %s, with nothing left out', (language) => {
    const lacking: string[] = [];
    const spoken = createMessages(language, catalogueOf(language), { onMissing: (key) => lacking.push(key) });
    const page = parse(reportHtml(report, spoken));
    expect(page.documentElement.lang).toBe(language);
    expect(page.querySelector('.next')?.textContent).toContain(formatDay(language, '2029-11-22', 'UTC'));
    expect(lacking).toEqual([]);
  });

  it('stands alone: no script, nothing fetched', () => {
    expect(document.querySelectorAll('script, link, img, iframe, object, form, base').length).toBe(0);
    expect(html).not.toMatch(/\bon\w+=|url\(|@import/);
  });

  it('leaves out what there is not', () => {
    const bare = reportHtml(
      Report.parse({
        ...report,
        path: 'setup',
        finishedAt: null,
        tenant: null,
        changes: [],
        proofs: [],
        acknowledged: [],
        overrides: [],
        stepsByHand: [],
        people: null,
        legacy: null,
        target: null,
      }),
      t,
    );
    expect(parse(bare).querySelectorAll('h2').length).toBe(3);
    expect(bare).toContain('not finished yet');
    expect(missing).toEqual([]);
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onload='x", '</style><b>', '&lt;&amp;'])(
    'escapes %s wherever it stands',
    (evil) => {
      const page = parse(reportHtml(everywhere(evil), t));
      expect(page.querySelectorAll('script, img, b').length).toBe(0);
      for (const element of page.querySelectorAll('*')) {
        expect([...element.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([]);
      }
      expect(page.querySelector('li')?.textContent).toContain(evil);
      expect(page.querySelector('time')?.getAttribute('datetime')).toBe(evil);
    },
  );
});
