import { useEffect } from 'react';

/** A file dropped beside an input would replace the panel by that file; here it does nothing. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const listening = new AbortController();
    for (const type of ['dragover', 'drop'] as const) {
      document.addEventListener(type, (event) => event.preventDefault(), { signal: listening.signal });
    }
    return () => listening.abort();
  }, []);
}
