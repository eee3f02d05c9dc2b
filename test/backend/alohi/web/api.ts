/** One way to the server: every answer is checked against its schema before a component sees it. */
import type { z } from 'zod';
import { refusal } from '../dashboard-api.ts';

export type Refusal = z.infer<typeof refusal> & { readonly status: number };
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

const unreachable: Refusal = { status: 0, code: 'unreachable', message: 'Something went wrong. Please try again.' };

export interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
}

/** Asks `/api/<path>`; a 204 is given to the schema as `undefined`. */
export async function ask<T>(schema: z.ZodType<T>, path: string, question: Question = {}): Promise<Answer<T>> {
  const { method = 'GET', body } = question;
  try {
    const response = await fetch(`/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const content: unknown = response.status === 204 ? undefined : await response.json();
    if (response.ok) return { ok: true, value: schema.parse(content) };
    return { ok: false, refusal: { ...refusal.parse(content), status: response.status } };
  } catch {
    return { ok: false, refusal: unreachable };
  }
}
