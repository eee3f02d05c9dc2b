import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import type { SessionView } from '../dashboard-api.ts';
import { Late } from './late.tsx';
import { navigate } from './navigation.ts';
import { Panel } from './panel.tsx';
import { Security } from './security.tsx';

const general = '/profile';
const security = '/profile/security';
const planAndBilling = '/profile/plan_billing';

export function Profile({ path, session }: { readonly path: string; readonly session: SessionView }) {
  const tab = path === security || path === planAndBilling ? path : general;
  return (
    <>
      <Typography component="h1" variant="h5">
        Profile
      </Typography>
      <Tabs value={tab} onChange={(_event, next: string) => navigate(next)} sx={{ mb: 3 }} aria-label="Profile">
        <Tab label="General" value={general} />
        <Tab label="Security" value={security} />
        <Tab label="Plan & Billing" value={planAndBilling} />
      </Tabs>
      <Late key={tab} rows={5}>
        {tab === security && <Security session={session} />}
        {tab === planAndBilling && (
          <Panel title="Plan & Billing">
            <Fact name="Plan" value={session.plan} />
          </Panel>
        )}
        {tab === general && (
          <Panel title="My Info">
            <Fact name="Name" value={session.name} />
            <Fact name="Email" value={session.email} />
            <Fact name="Role" value={session.role} />
            <Fact name="Company" value={session.company} />
          </Panel>
        )}
      </Late>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <Box sx={{ display: 'flex', px: 3, py: 2 }}>
      <Typography sx={{ width: 180 }} color="textSecondary">
        {name}
      </Typography>
      <Typography>{value}</Typography>
    </Box>
  );
}
