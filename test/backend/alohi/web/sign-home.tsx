import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { PageIcon } from './icons.tsx';
import { Late } from './late.tsx';

export function SignHome() {
  return (
    <>
      <Typography component="h1" variant="h5" sx={{ mb: 2 }}>
        Home
      </Typography>
      <Late rows={4}>
        <Paper variant="outlined" sx={{ p: 6 }}>
          <Stack spacing={1} sx={{ alignItems: 'center' }}>
            <PageIcon sx={{ fontSize: 48, color: 'primary.main' }} />
            <Typography>No documents are waiting for your signature.</Typography>
          </Stack>
        </Paper>
      </Late>
    </>
  );
}
