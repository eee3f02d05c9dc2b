import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { type FaxRow, faxList } from '../dashboard-api.ts';
import { Late, Waiting } from './late.tsx';
import { useLoaded } from './loaded.ts';

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export function Inbox() {
  const faxes = useLoaded(faxList, 'faxes');
  return (
    <>
      <Typography component="h1" variant="h5" sx={{ mb: 2 }}>
        Inbox
      </Typography>
      <Late rows={6}>
        {faxes.state === 'waiting' && <Waiting rows={6} />}
        {faxes.state === 'refused' && <Typography>{faxes.refusal.message}</Typography>}
        {faxes.state === 'here' && (faxes.value.length > 0 ? <FaxTable faxes={faxes.value} /> : <Empty />)}
      </Late>
    </>
  );
}

function FaxTable({ faxes }: { readonly faxes: readonly FaxRow[] }) {
  return (
    <Paper variant="outlined">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>From</TableCell>
            <TableCell>Received</TableCell>
            <TableCell align="right">Pages</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {faxes.map((fax) => (
            <TableRow key={fax.id} hover>
              <TableCell>{fax.from}</TableCell>
              <TableCell>{dateFormat.format(new Date(fax.receivedAt))}</TableCell>
              <TableCell align="right">{fax.pages}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}

function Empty() {
  return <Typography color="textSecondary">You have not received any fax yet.</Typography>;
}
