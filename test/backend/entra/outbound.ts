/** The network as Entra's provisioning service sees it: the hosts of the mock world, and nothing else. */

import { request as httpsRequest } from 'node:https';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** An answer of any status with its `Retry-After`, or the reason why there was none. */
export type HttpAnswer =
  | { readonly ok: true; readonly status: number; readonly retryAfter: string | null; readonly body: string }
  | { readonly ok: false; readonly reason: string };

export type Exchange = (request: HttpRequest) => Promise<HttpAnswer>;

export interface OutboundOptions {
  /** Host names that exist. */
  readonly hosts: readonly string[];
  /** Port on 127.0.0.1 behind all of them; read at every request, as the server may not listen yet. */
  readonly port: () => number;
  /** PEM of the certificate to trust. */
  readonly certificate: string;
}

const timeout = 10_000;

/** Makes an exchange that reaches `hosts` at the local server over verified TLS and finds no other host. */
export function createExchange({ hosts, port, certificate }: OutboundOptions): Exchange {
  return async ({ method, url, headers, body, signal }) => {
    const known = hosts.includes(url.hostname) && url.protocol === 'https:' && ['', String(port())].includes(url.port);
    if (!known) return { ok: false, reason: `The remote name could not be resolved: '${url.hostname}'` };
    return new Promise((resolve) => {
      const outgoing = httpsRequest(
        {
          host: '127.0.0.1',
          port: port(),
          servername: url.hostname,
          ca: certificate,
          method,
          path: url.pathname + url.search,
          headers: { ...headers, host: url.host },
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({
              ok: true,
              status: answer.statusCode ?? 0,
              retryAfter: answer.headers['retry-after'] ?? null,
              body: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      outgoing.on('error', (error) => resolve({ ok: false, reason: error.message }));
      outgoing.end(body);
    });
  };
}
