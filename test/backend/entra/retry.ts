/** Requests that were put off are made again: after 429 when it says so, after 5xx with growing pauses. */

import type { Exchange, HttpAnswer } from './outbound.ts';

/** Resolves after so many milliseconds, or as soon as the signal fires. Never rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** How often a request is made again before its answer counts. */
const retries = 3;
/** First pause where the answer names none, in milliseconds; doubled each time. */
const firstPause = 250;

export function withRetries(exchange: Exchange, wait: Wait, now: () => Date): Exchange {
  return async (request) => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await exchange(request);
      const pause = pauseAfter(answer, attempt, now());
      if (pause === null || attempt >= retries || request.signal.aborted) return answer;
      await wait(pause, request.signal);
      if (request.signal.aborted) return answer;
    }
  };
}

/** Milliseconds until the next attempt; `null` when this answer is final. */
function pauseAfter(answer: HttpAnswer, attempt: number, now: Date): number | null {
  if (!answer.ok || (answer.status !== 429 && answer.status < 500)) return null;
  const named = retryAfter(answer.retryAfter, now);
  return named ?? firstPause * 2 ** attempt;
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3); `null` for neither. */
export function retryAfter(text: string | null, now: Date): number | null {
  if (text === null) return null;
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
