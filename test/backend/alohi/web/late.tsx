import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { createRandom, type Random } from '../../random.ts';
import { useKit } from './kit/kit.ts';
import { usePageVariant } from './page-variant.tsx';

/** How much later everything comes on a slow page, in milliseconds. */
const slowMs = 5_000;

/** How late this page renders its parts. */
export const LatenessContext = createContext<{ readonly random: Random; readonly slowness: number }>({
  random: createRandom(0),
  slowness: 0,
});

/** `false` at first, `true` after a delay of its own between 0 and the slowness of the page. */
function useArrived(): boolean {
  const { random, slowness } = use(LatenessContext);
  const slow = usePageVariant().variant.rendering === 'slow';
  const [arrived, setArrived] = useState(slowness === 0 && !slow);
  useEffect(() => {
    const timer = setTimeout(() => setArrived(true), random.integer(slowness + 1) + (slow ? slowMs : 0));
    return () => clearTimeout(timer);
  }, [random, slow, slowness]);
  return arrived;
}

/** Shows grey bars before its content, as a page does whose parts arrive one after another. */
export function Late({ rows = 3, children }: { readonly rows?: number; readonly children: ReactNode }) {
  return useArrived() ? children : <Waiting rows={rows} />;
}

/** Comes by itself, before or after its neighbours, where a page's parts come in any order; else with its page. */
export function LateByItself({ children }: { readonly children: ReactNode }) {
  const { variant } = usePageVariant();
  return variant.rendering === 'out-of-order' ? <Late rows={1}>{children}</Late> : children;
}

export function Waiting({ rows = 3 }: { readonly rows?: number }) {
  const kit = useKit();
  return <kit.Waiting rows={rows} />;
}
