import { sessionView } from '../dashboard-api.ts';
import type { Product } from '../sign-in.ts';
import { descriptions } from './descriptions.ts';
import { Inbox } from './inbox.tsx';
import { useKit } from './kit/kit.ts';
import { useLoaded } from './loaded.ts';
import { Login } from './login.tsx';
import { usePath } from './navigation.ts';
import { usePageVariant } from './page-variant.tsx';
import { Profile } from './profile.tsx';
import { Shell } from './shell.tsx';
import { SignHome } from './sign-home.tsx';

export function App({ product }: { readonly product: Product }) {
  const path = usePath();
  return path === '/login' ? <Login product={product} /> : <SignedIn product={product} path={path} />;
}

function SignedIn({ product, path }: { readonly product: Product; readonly path: string }) {
  const { Spinner } = useKit();
  const { pages } = descriptions[usePageVariant().variant.path];
  const session = useLoaded(sessionView, 'session');
  if (session.state === 'refused' && session.refusal.status === 401) location.replace('/login');
  if (session.state !== 'here') return <Spinner />;
  return (
    <Shell product={product} session={session.value}>
      {path.startsWith(pages.path) ? (
        <Profile path={path} session={session.value} />
      ) : product === 'faxPlus' ? (
        <Inbox />
      ) : (
        <SignHome />
      )}
    </Shell>
  );
}
