/** The dashboards in MUI's components. */
import Alert from '@mui/material/Alert';
import AppBar from '@mui/material/AppBar';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import CircularProgress from '@mui/material/CircularProgress';
import CssBaseline from '@mui/material/CssBaseline';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Divider from '@mui/material/Divider';
import Drawer from '@mui/material/Drawer';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import Tab from '@mui/material/Tab';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Toolbar from '@mui/material/Toolbar';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { InboxIcon } from '../icons.tsx';
import { inPage } from '../navigation.ts';
import type { FrameProps, Kit } from './kit.ts';

const drawerWidth = 208;

export const muiKit: Kit = {
  Surroundings: ({ colour, dark, children }) => (
    <ThemeProvider theme={themeOf(colour, dark)}>
      <CssBaseline />
      {children}
    </ThemeProvider>
  ),
  Frame,
  Card: ({ children }) => (
    <Box component="main" sx={{ display: 'grid', placeItems: 'center', minHeight: '100vh', p: 2 }}>
      <Paper elevation={2} sx={{ p: 4, width: '100%', maxWidth: 400 }}>
        <Stack spacing={3}>{children}</Stack>
      </Paper>
    </Box>
  ),
  Button: ({ children, onClick, disabled, primary, submit, busy, href, id }) => (
    <Button
      {...(href === undefined ? {} : { href })}
      {...(id === undefined ? {} : { id })}
      type={submit ? 'submit' : 'button'}
      variant={primary ? 'contained' : 'outlined'}
      disabled={disabled === true}
      loading={busy === true}
      onClick={onClick}
    >
      {children}
    </Button>
  ),
  IconButton: ({ label, onClick, children }) => (
    <Tooltip title={label}>
      <IconButton edge="end" aria-label={label} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  ),
  Field: ({ lines = 1, problem = null, end, readOnly, onChange, ...field }) => (
    <TextField
      {...field}
      fullWidth
      error={problem !== null}
      helperText={problem}
      onChange={(event) => onChange?.(event.target.value)}
      {...(lines > 1 ? { multiline: true, minRows: lines, maxRows: 9 } : {})}
      slotProps={{
        htmlInput: lines > 1 ? { spellCheck: false, style: { fontFamily: 'monospace', fontSize: 11 } } : {},
        input: {
          readOnly: readOnly === true,
          ...(end ? { endAdornment: <InputAdornment position="end">{end}</InputAdornment> } : {}),
        },
      }}
    />
  ),
  Select: ({ label, name, value, options, problem = null, onChange }) => (
    <TextField
      select
      fullWidth
      label={label}
      name={name}
      value={value}
      error={problem !== null}
      helperText={problem}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <MenuItem key={option} value={option}>
          {option}
        </MenuItem>
      ))}
    </TextField>
  ),
  Switch: function MuiSwitch({ label, checked, onChange, hint }) {
    const text = useId();
    return (
      <div>
        <FormControlLabel
          label={label}
          control={
            <Switch
              checked={checked}
              onChange={(_event, next) => onChange(next)}
              slotProps={{ input: hint === undefined ? {} : { 'aria-describedby': text } }}
            />
          }
        />
        {hint !== undefined && (
          <FormHelperText id={text} sx={{ mt: 0 }}>
            {hint}
          </FormHelperText>
        )}
      </div>
    );
  },
  Checkbox: ({ label, checked, onChange }) => (
    <FormControlLabel
      label={label}
      control={<Checkbox />}
      checked={checked}
      onChange={(_event, next) => onChange(next)}
    />
  ),
  Dialog: ({ title, onEscape, children }) => (
    <Dialog open fullWidth maxWidth="sm" onClose={(_event, reason) => reason === 'escapeKeyDown' && onEscape()}>
      <DialogTitle>{title}</DialogTitle>
      {children}
    </Dialog>
  ),
  DialogBody: ({ children }) => (
    <DialogContent>
      <Stack spacing={2.5} sx={{ pt: 1 }}>
        {children}
      </Stack>
    </DialogContent>
  ),
  DialogActions: ({ children }) => <DialogActions sx={{ px: 3, pb: 2 }}>{children}</DialogActions>,
  Alert: ({ children }) => <Alert severity="error">{children}</Alert>,
  Heading: ({ children }) => (
    <Typography component="h1" variant="h5" sx={{ mb: 2 }}>
      {children}
    </Typography>
  ),
  Text: ({ children, faint, wrong }) => (
    <Typography color={wrong ? 'error' : faint ? 'textSecondary' : 'textPrimary'}>{children}</Typography>
  ),
  Tabs: ({ label, value, tabs, onChange }) => (
    <Tabs value={value} onChange={(_event, next: string) => onChange(next)} sx={{ mb: 3 }} aria-label={label}>
      {tabs.map((tab) => (
        <Tab key={tab.path} label={tab.label} value={tab.path} />
      ))}
    </Tabs>
  ),
  Panel: ({ title, children }) => (
    <Paper variant="outlined" sx={{ mb: 3 }}>
      <Typography component="h2" variant="subtitle1" sx={{ px: 3, py: 2, fontWeight: 600 }}>
        {title}
      </Typography>
      <Divider />
      <Stack divider={<Divider />}>{children}</Stack>
    </Paper>
  ),
  Row: ({ title, text, children }) => (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 3, py: 2 }}>
      <Box sx={{ flexGrow: 1 }}>
        <Typography>{title}</Typography>
        <Typography variant="body2" color="textSecondary">
          {text}
        </Typography>
      </Box>
      <Box sx={{ minWidth: 96, textAlign: 'right' }}>{children}</Box>
    </Box>
  ),
  Table: ({ head, rows }) => (
    <Paper variant="outlined">
      <Table size="small">
        <TableHead>
          <TableRow>
            {head.map((title) => (
              <TableCell key={title}>{title}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.join()} hover>
              {row.map((cell, column) => (
                <TableCell key={head[column]}>{cell}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  ),
  Waiting: ({ rows }) => (
    <Stack spacing={1.5} aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never change places
        <Skeleton key={row} variant="rounded" height={28} />
      ))}
    </Stack>
  ),
  Spinner: () => (
    <Box sx={{ display: 'grid', placeItems: 'center', height: '100vh' }}>
      <CircularProgress aria-label="Loading" />
    </Box>
  ),
};

function themeOf(colour: string, dark: boolean) {
  return createTheme({
    palette: {
      mode: dark ? 'dark' : 'light',
      primary: { main: colour },
      ...(dark ? {} : { background: { default: '#f5f7fa' }, text: { primary: '#1d2733', secondary: '#5b6775' } }),
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: 'system-ui, "Segoe UI", Roboto, sans-serif',
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: { MuiButton: { defaultProps: { disableElevation: true } } },
  });
}

function Frame({ logo, home, person, menu, children }: FrameProps) {
  return (
    <Box sx={{ display: 'flex' }}>
      <AppBar
        color="inherit"
        elevation={0}
        sx={{ zIndex: (theme) => theme.zIndex.drawer + 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Toolbar>
          <Box sx={{ flexGrow: 1 }}>{logo}</Box>
          <AccountMenu person={person} menu={menu} />
        </Toolbar>
      </AppBar>
      <Drawer
        variant="permanent"
        sx={{ width: drawerWidth, flexShrink: 0 }}
        slotProps={{ paper: { sx: { width: drawerWidth, p: 1 } } }}
      >
        <Toolbar />
        <List component="nav" aria-label="Main">
          <ListItemButton selected={home.isHere} {...inPage(home.path)}>
            <ListItemIcon sx={{ minWidth: 36 }}>
              <InboxIcon />
            </ListItemIcon>
            <ListItemText primary={home.label} />
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

function AccountMenu({ person, menu }: Pick<FrameProps, 'person' | 'menu'>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const initials = person.name
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
            {person.name}
          </Box>
          <Typography component="span" variant="caption" color="textSecondary">
            {person.email}
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
        {menu.map(({ label, choose }) => (
          <MenuItem
            key={label}
            onClick={() => {
              setAnchor(null);
              choose();
            }}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
