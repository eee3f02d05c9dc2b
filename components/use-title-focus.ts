import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to the title when another screen or step comes, so that keyboard and screen reader
 * begin where the news is. Not at the first one: opening the panel must not announce its middle.
 */
export function useTitleFocus(root: RefObject<HTMLElement | null>, place: string | null): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    const came = before.current !== null && place !== null && before.current !== place;
    before.current = place ?? before.current;
    if (!came) return;
    root.current?.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true });
  }, [root, place]);
}
