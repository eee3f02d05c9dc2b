import AppBar from '@mui/material/AppBar';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import type { SessionView } from '../dashboard-api.ts';
import type { Product } from '../sign-in.ts';
import { ask } from './api.ts';
import { InboxIcon } from './icons.tsx';
import { Logo } from './logo.tsx';
import { inPage, navigate, usePath } from './navigation.ts';
import { skins } from './skin.ts';

const drawerWidth = 208;

export interface ShellProps {
  readonly product: Product;
  readonly session: SessionView;
  readonly children: ReactNode;
}

export function Shell({ product, session, children }: ShellProps) {
  const { home, homeLabel } = skins[product];
  const path = usePath();
  return (
    <Box sx={{ display: 'flex' }}>
      <AppBar
        color="inherit"
        elevation={0}
        sx={{ zIndex: (theme) => theme.zIndex.drawer + 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Toolbar>
          <Box sx={{ flexGrow: 1 }}>
            <Logo product={product} />
          </Box>
          <AccountMenu session={session} />
        </Toolbar>
      </AppBar>
      <Drawer
        variant="permanent"
        sx={{ width: drawerWidth, flexShrink: 0 }}
        slotProps={{ paper: { sx: { width: drawerWidth, p: 1 } } }}
      >
        <Toolbar />
        <List component="nav" aria-label="Main">
          <ListItemButton selected={path === home} {...inPage(home)}>
            <ListItemIcon sx={{ minWidth: 36 }}>
              <InboxIcon />
            </ListItemIcon>
            <ListItemText primary={homeLabel} />
          </ListItemButton>
        </List>
      </Drawer>
      <Box component="main" sx={{ flexGrow: 1, p: 4, maxWidth: 1040 }}>
        <Toolbar />
        {children}
      </Box>
    </Box>
  );
}

function AccountMenu({ session }: { readonly session: SessionView }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const initials = session.name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ gap: 1.5 }}
      >
        <Avatar sx={{ width: 32, height: 32, fontSize: 14, bgcolor: 'primary.main' }}>{initials}</Avatar>
        <Box component="span" sx={{ textAlign: 'left', lineHeight: 1.2 }}>
          <Box component="span" sx={{ display: 'block' }}>
            {session.name}
          </Box>
          <Typography component="span" variant="caption" color="textSecondary">
            {session.email}
          </Typography>
        </Box>
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <MenuItem
          onClick={() => {
            setAnchor(null);
            navigate('/profile');
          }}
        >
          Profile
        </MenuItem>
        <MenuItem onClick={logOut}>Log out</MenuItem>
      </Menu>
    </>
  );
}

async function logOut(): Promise<void> {
  await ask(z.undefined(), 'logout', { method: 'POST' });
  location.assign('/login');
}
