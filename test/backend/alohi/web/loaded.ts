import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { ask, type Refusal } from './api.ts';

export type Loaded<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'refused'; readonly refusal: Refusal };

/** Asks `/api/<path>` once for each `path`; `schema` must be the same object on every render. */
export function useLoaded<T>(schema: z.ZodType<T>, path: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'waiting' });
  useEffect(() => {
    let wanted = true;
    void ask(schema, path).then((answer) => {
      if (!wanted) return;
      setLoaded(answer.ok ? { state: 'here', value: answer.value } : { state: 'refused', refusal: answer.refusal });
    });
    return () => {
      wanted = false;
    };
  }, [schema, path]);
  return loaded;
}
