/** Something stored whose version has been read, and nothing else of it yet. */
export type Versioned = Readonly<Record<string, unknown>> & { readonly version: number };

type Change = (stored: Versioned) => Readonly<Record<string, unknown>>;

/** From one version to the next: pure, total, and never to be changed again once that version was released. */
export interface Upgrade {
  readonly snapshot: Change;
  /** One entry of the journal. */
  readonly entry: Change;
}
