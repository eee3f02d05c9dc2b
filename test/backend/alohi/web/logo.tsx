import Box from '@mui/material/Box';
import type { Product } from '../sign-in.ts';
import { skins } from './skin.ts';

/** A word mark of our own; the replica borrows no artwork. */
export function Logo({ product }: { readonly product: Product }) {
  const [first, second] = skins[product].name.split('.');
  return (
    <Box component="span" sx={{ fontSize: 22, fontWeight: 700, letterSpacing: '-0.02em' }}>
      {first}
      <Box component="span" sx={{ color: 'primary.main' }}>
        .{second}
      </Box>
    </Box>
  );
}
