/** Reading one cookie of a request. */

import type { Request } from 'express';

/** The cookie's value; `null` when the request does not carry it. */
export function readCookie(request: Request, name: string): string | null {
  const prefix = `${name}=`;
  const pair = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return pair === undefined ? null : decodeURIComponent(pair.slice(prefix.length));
}
