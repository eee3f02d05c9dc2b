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
