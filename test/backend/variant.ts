/**
 * How the replicas look and behave: one value for each dimension. Which words, how slowly, in what order. What the
 * world holds is the scenario's affair.
 */

/**
 * The values of each dimension, the usual one first. Every value is a word of its own, so that a variant is named by
 * the words that are not usual: `de+framed-saml+path-b`.
 */
export const dimensions = {
  /** Language of the portal's labels; what no public source translates stays English, as in a half-translated page. */
  language: ['en', 'fr', 'de', 'es', 'it', 'pt-BR', 'nl', 'ja', 'zh-CN'],
  /** `former-wording`: Azure AD Identifier, SAML Signing Certificate, Add user. */
  wording: ['present-wording', 'former-wording'],
  /** The SAML page in the top document, or as a React blade in a frame of another origin. */
  saml: ['classic-saml', 'framed-saml'],
  /** The Provisioning page up to 2025, or the newer one with "New configuration" and "Connectivity". */
  provisioning: ['classic-provisioning', 'new-provisioning'],
  /** Where the dashboards keep single sign-on, and what they call its switch: three published descriptions. */
  path: ['path-a', 'path-b', 'path-c'],
  /** The dashboards' components: MUI's, or plain elements with a style sheet of their own. */
  kit: ['mui-kit', 'own-kit'],
  /** Class names and ids: as known, or others on every load. */
  names: ['kept-names', 'new-names'],
  /** `slow`: every page's content comes five seconds late. `out-of-order`: its parts come in any order. */
  rendering: ['prompt', 'slow', 'out-of-order'],
  /** `remounting`: a field is replaced by another one with the same value while it is being filled. */
  fields: ['steady', 'remounting'],
  /** Fields and rows in the order of the documentation, in any order, or that and among others that look like them. */
  arrangement: ['in-order', 'shuffled', 'decoys'],
  /** `interrupted`: a dialog that nobody asked for comes up over the page. */
  interruption: ['uninterrupted', 'interrupted'],
  appearance: ['light', 'dark'],
  /** The page about 1440 x 900 pixels, the same at 200 % zoom, or 1024 x 700 pixels. */
  window: ['wide', 'zoomed', 'small'],
  /** The legacy application's assignment list: 23 rows, 5,000, or 5,000 in a list that stops at 200. */
  assignments: ['few', 'many', 'hard-200'],
  /** `ending-session`: once on the way everybody is signed out everywhere. */
  session: ['lasting-session', 'ending-session'],
  /** How long the portal's notifications stay on the screen. */
  toasts: ['six-second-toasts', 'five-second-toasts'],
} as const;

export type Dimension = keyof typeof dimensions;
export type Value<D extends Dimension> = (typeof dimensions)[D][number];
export type Variant = { readonly [D in Dimension]: Value<D> };

// The keys of a literal object are exactly its declared ones.
export const dimensionNames = Object.keys(dimensions) as readonly Dimension[];

export const usualVariant: Variant = {
  language: 'en',
  wording: 'present-wording',
  saml: 'classic-saml',
  provisioning: 'classic-provisioning',
  path: 'path-a',
  kit: 'mui-kit',
  names: 'kept-names',
  rendering: 'prompt',
  fields: 'steady',
  arrangement: 'in-order',
  interruption: 'uninterrupted',
  appearance: 'light',
  window: 'wide',
  assignments: 'few',
  session: 'lasting-session',
  toasts: 'six-second-toasts',
};

/** The values that are not usual, joined by `+`; `usual` when there are none. */
export function variantName(variant: Variant): string {
  const unusual = dimensionNames.map((name) => variant[name]).filter((value) => !isUsual(value));
  return unusual.join('+') || 'usual';
}

/** The variant of a name; throws when a word in it is no value, or two are of the same dimension. */
export function variantNamed(name: string): Variant {
  const words = name.split('+').filter((word) => word !== 'usual' && word !== '');
  const chosen = new Map<Dimension, string>();
  for (const word of words) {
    const dimension = dimensionNames.find((each) => valuesOf(each).includes(word));
    if (!dimension) throw new Error(`"${word}" is no value of any dimension.`);
    if (chosen.has(dimension)) throw new Error(`"${word}" and "${chosen.get(dimension)}" exclude each other.`);
    chosen.set(dimension, word);
  }
  // Every word was found among the values of its dimension.
  return { ...usualVariant, ...Object.fromEntries(chosen) } as Variant;
}

function valuesOf(dimension: Dimension): readonly string[] {
  return dimensions[dimension];
}

function isUsual(value: string): boolean {
  return dimensionNames.some((name) => usualVariant[name] === value);
}
