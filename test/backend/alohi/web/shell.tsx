import type { ReactNode } from 'react';
import { z } from 'zod';
import type { SessionView } from '../dashboard-api.ts';
import type { Product } from '../sign-in.ts';
import { ask } from './api.ts';
import { descriptions } from './descriptions.ts';
import { useKit } from './kit/kit.ts';
import { Logo } from './logo.tsx';
import { navigate, usePath } from './navigation.ts';
import { usePageVariant } from './page-variant.tsx';
import { skins } from './skin.ts';

export interface ShellProps {
  readonly product: Product;
  readonly session: SessionView;
  readonly children: ReactNode;
}

export function Shell({ product, session, children }: ShellProps) {
  const { Frame } = useKit();
  const { home, homeLabel } = skins[product];
  const { pages } = descriptions[usePageVariant().variant.path];
  return (
    <Frame
      logo={<Logo product={product} />}
      home={{ label: homeLabel, path: home, isHere: usePath() === home }}
      person={session}
      menu={[
        { label: pages.title, choose: () => navigate(pages.path) },
        { label: 'Log out', choose: () => void logOut() },
      ]}
    >
      {children}
    </Frame>
  );
}

async function logOut(): Promise<void> {
  await ask(z.undefined(), 'logout', { method: 'POST' });
  location.assign('/login');
}
