import { createTheme, type Theme } from '@mui/material/styles';
import type { Product } from '../sign-in.ts';

export interface Skin {
  readonly name: string;
  readonly home: string;
  readonly homeLabel: string;
  readonly colour: string;
}

export const skins: Readonly<Record<Product, Skin>> = {
  faxPlus: { name: 'Fax.Plus', home: '/faxes/inbox', homeLabel: 'Inbox', colour: '#0b6bd3' },
  signPlus: { name: 'Sign.Plus', home: '/home', homeLabel: 'Home', colour: '#00857c' },
};

export function themeOf(product: Product): Theme {
  return createTheme({
    palette: {
      primary: { main: skins[product].colour },
      background: { default: '#f5f7fa' },
      text: { primary: '#1d2733', secondary: '#5b6775' },
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: 'system-ui, "Segoe UI", Roboto, sans-serif',
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: { MuiButton: { defaultProps: { disableElevation: true } } },
  });
}
