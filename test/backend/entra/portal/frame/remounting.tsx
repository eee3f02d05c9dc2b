import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { useFrame } from './frame-context.ts';

/** So long after the last key, in milliseconds. */
const remountAfter = 120;

/** Fields that, on a portal whose fields do not keep still, are replaced by others a moment after they were typed in. */
export function Remounting({ children }: { readonly children: ReactNode }) {
  const { variant } = useFrame();
  const [mount, setMount] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const typed = () => {
    if (variant.fields !== 'remounting') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setMount((before) => before + 1), remountAfter);
  };
  return (
    <div onInput={typed}>
      <Fragment key={mount}>{children}</Fragment>
    </div>
  );
}
