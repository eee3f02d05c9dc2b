import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { createRandom, type Random } from '../../random.ts';

/** How late this page renders its parts. */
export const LatenessContext = createContext<{ readonly random: Random; readonly slowness: number }>({
  random: createRandom(0),
  slowness: 0,
});

/** `false` at first, `true` after a delay of its own between 0 and the slowness of the page. */
function useArrived(): boolean {
  const { random, slowness } = use(LatenessContext);
  const [arrived, setArrived] = useState(slowness === 0);
  useEffect(() => {
    const timer = setTimeout(() => setArrived(true), random.integer(slowness + 1));
    return () => clearTimeout(timer);
  }, [random, slowness]);
  return arrived;
}

/** Shows grey bars before its content, as a page does whose parts arrive one after another. */
export function Late({ rows = 3, children }: { readonly rows?: number; readonly children: ReactNode }) {
  return useArrived() ? children : <Waiting rows={rows} />;
}

export function Waiting({ rows = 3 }: { readonly rows?: number }) {
  return (
    <Stack spacing={1.5} aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never change places
        <Skeleton key={row} variant="rounded" height={28} />
      ))}
    </Stack>
  );
}
