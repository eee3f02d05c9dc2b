/** How this page looks and behaves. */
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react';
import { createRandom, type Random } from '../../random.ts';
import { usualVariant, type Variant } from '../../variant.ts';

interface PageVariant {
  readonly variant: Variant;
  readonly random: Random;
  /** How plain fields are named; a hand-made library may do it in any way, or in none that a machine can follow. */
  readonly labelling: (typeof labellings)[number];
}

export const labellings = ['for', 'around', 'above'] as const;

export const PageVariantContext = createContext<PageVariant>({
  variant: usualVariant,
  random: createRandom(0),
  labelling: 'for',
});

export function usePageVariant(): PageVariant {
  return use(PageVariantContext);
}

/** Names as documented, or in any order, or that and with decoys among them; the same for the life of a component. */
export function useArrangement(names: readonly string[], decoys: readonly string[]): readonly string[] {
  const { variant, random } = usePageVariant();
  const [order] = useState(() => {
    if (variant.arrangement === 'in-order') return names;
    return (variant.arrangement === 'decoys' ? [...names, ...decoys] : names)
      .map((name) => ({ name, place: random.next() }))
      .sort((left, right) => left.place - right.place)
      .map(({ name }) => name);
  });
  return order;
}

/** Where fields do not keep still, they are replaced this long after the last key, in milliseconds. */
const remountAfter = 120;

/** Draws its fields anew a moment after one was typed into, on a page where fields do not keep still. */
export function Remounting({ children }: { readonly children: ReactNode }) {
  const { variant } = usePageVariant();
  const [mount, setMount] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const typed = () => {
    if (variant.fields !== 'remounting') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setMount((before) => before + 1), remountAfter);
  };
  return (
    <div key={mount} onInput={typed} style={{ display: 'grid', gap: 20 }}>
      {children}
    </div>
  );
}
