/** A browser without a screen for tests of the server: cookies by host, redirects on demand, TLS verified by nobody. */

import type { IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Visit {
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface VisitOptions {
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly bearer?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Visitor {
  /** One request; a redirect is an answer like any other. */
  ask(address: string, options?: VisitOptions): Promise<Visit>;
  /** As `ask`, then follows redirects to the end. */
  open(address: string, options?: VisitOptions): Promise<Visit>;
  /** Sends the page's first form with its hidden fields and these values. */
  submit(page: Visit, values: Readonly<Record<string, string>>): Promise<Visit>;
}

export function createVisitor(port: number): Visitor {
  const cookies = new Map<string, Map<string, string>>();

  const ask: Visitor['ask'] = (address, options = {}) => {
    const url = new URL(address);
    const own = cookies.get(url.host) ?? new Map<string, string>();
    cookies.set(url.host, own);
    const body =
      options.form !== undefined
        ? new URLSearchParams(options.form).toString()
        : options.json !== undefined
          ? JSON.stringify(options.json)
          : undefined;
    const headers: Record<string, string> = { host: url.host, ...options.headers };
    if (own.size > 0) headers.cookie = [...own].map(([name, value]) => `${name}=${value}`).join('; ');
    if (options.bearer !== undefined) headers.authorization = `Bearer ${options.bearer}`;
    if (body !== undefined) {
      headers['content-type'] = options.form ? 'application/x-www-form-urlencoded' : 'application/json';
      headers['content-length'] = String(Buffer.byteLength(body));
    }
    return new Promise((resolve, reject) => {
      const outgoing = httpsRequest(
        {
          host: '127.0.0.1',
          port,
          servername: url.hostname,
          rejectUnauthorized: false,
          method: options.method ?? (body === undefined ? 'GET' : 'POST'),
          path: url.pathname + url.search,
          headers,
        },
        (answer) => {
          for (const cookie of answer.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
            own.set(name, value);
          }
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({
              url,
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  };

  const open: Visitor['open'] = async (address, options) => {
    const visit = await ask(address, options);
    const { location } = visit.headers;
    return visit.status === 302 && location !== undefined ? open(new URL(location, visit.url).href) : visit;
  };

  return {
    ask,
    open,
    submit(page, values) {
      const action = unescapeMarkup(/<form[^>]* action="([^"]*)"/.exec(page.body)?.[1] ?? '');
      const hidden = [...page.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, unescapeMarkup(value)],
      );
      return open(new URL(action, page.url).href, { form: { ...Object.fromEntries(hidden), ...values } });
    },
  };
}

function unescapeMarkup(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
