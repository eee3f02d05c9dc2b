import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { sessionView } from '../dashboard-api.ts';
import type { Product } from '../sign-in.ts';
import { Inbox } from './inbox.tsx';
import { useLoaded } from './loaded.ts';
import { Login } from './login.tsx';
import { usePath } from './navigation.ts';
import { Profile } from './profile.tsx';
import { Shell } from './shell.tsx';
import { SignHome } from './sign-home.tsx';

export function App({ product }: { readonly product: Product }) {
  const path = usePath();
  return path === '/login' ? <Login product={product} /> : <SignedIn product={product} path={path} />;
}

function SignedIn({ product, path }: { readonly product: Product; readonly path: string }) {
  const session = useLoaded(sessionView, 'session');
  if (session.state === 'refused' && session.refusal.status === 401) location.replace('/login');
  if (session.state !== 'here') {
    return (
      <Box sx={{ display: 'grid', placeItems: 'center', height: '100vh' }}>
        <CircularProgress aria-label="Loading" />
      </Box>
    );
  }
  return (
    <Shell product={product} session={session.value}>
      {path.startsWith('/profile') ? (
        <Profile path={path} session={session.value} />
      ) : product === 'faxPlus' ? (
        <Inbox />
      ) : (
        <SignHome />
      )}
    </Shell>
  );
}
