import type { Product } from '../sign-in.ts';
import { skins } from './skin.ts';

/** A word mark of our own; the replica borrows no artwork. */
export function Logo({ product }: { readonly product: Product }) {
  const { name, colour } = skins[product];
  const [first, second] = name.split('.');
  return (
    <span style={{ fontSize: 22, fontWeight: 700, letterSpacing: '-0.02em' }}>
      {first}
      <span style={{ color: colour }}>.{second}</span>
    </span>
  );
}
