import { type Variant, variantNamed } from '../../../variant.ts';

/** What the server wrote into the page's head. */
export interface PageSettings {
  /** Longest artificial delay in milliseconds. */
  readonly slowness: number;
  /** Differs for every load of a tab, and is the same again when the whole journey is repeated. */
  readonly seed: number;
  /** After the first save show a thumbprint that only a reload replaces by the true one. */
  readonly dummyCertificateFirst: boolean;
  readonly variant: Variant;
}

const loadsKey = 'replica.loads';

export function readPageSettings(page: Document, store: Storage): PageSettings {
  const content = (name: string) => page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  const loads = Number(store.getItem(loadsKey) ?? '0') + 1;
  store.setItem(loadsKey, String(loads));
  return {
    slowness: Number(content('slowness') || '400'),
    seed: Number(content('seed') || '1') * 1009 + loads,
    variant: variantNamed(content('variant')),
    dummyCertificateFirst: content('dummy-certificate') === 'on',
  };
}
