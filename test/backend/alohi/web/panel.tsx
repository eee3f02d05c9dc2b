import Divider from '@mui/material/Divider';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A titled box of rows with lines between them. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper variant="outlined" sx={{ mb: 3 }}>
      <Typography component="h2" variant="subtitle1" sx={{ px: 3, py: 2, fontWeight: 600 }}>
        {title}
      </Typography>
      <Divider />
      <Stack divider={<Divider />}>{children}</Stack>
    </Paper>
  );
}
