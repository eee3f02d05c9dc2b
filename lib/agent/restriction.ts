/** What the agent may not do in the document it runs in, whatever it is told. */
import type { Located, Locator } from '../protocol/locator.ts';

export interface Restriction {
  /** A sandboxed frame has another origin than its address says: it may measure, never read or fill. */
  readonly sandboxed: boolean;
  /** Microsoft's sign-in page: no input is ever read or written, only messages are. */
  readonly signIn: boolean;
}

const signInHosts = /^https:\/\/login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|live\.com)$/;

/** @param origin the document's real origin (`self.origin`), not its address. */
export function restrictionOf(origin: string): Restriction {
  return { sandboxed: origin === 'null', signIn: signInHosts.test(origin) };
}

/** Whether fields of the document may be read on request, and written to. */
export function mayTouch({ sandboxed, signIn }: Restriction): boolean {
  return !sandboxed && !signIn;
}

/** The locators that may be looked for at all. */
export function permitted(locators: readonly Locator[], { signIn }: Restriction): readonly Locator[] {
  return signIn ? locators.filter(({ control }) => control === 'toast' || control === 'text') : locators;
}

/** What may be told of a find: in a sandboxed frame its place alone. */
export function redact(located: Located, { sandboxed }: Restriction): Located {
  if (!sandboxed) return located;
  const { found, score, runnerUp, signals, rect } = located;
  return { found, score, runnerUp, signals, ...(rect ? { rect } : {}) };
}

/** The address to report: sign-in pages carry requests and codes in theirs, which are nobody's business. */
export function reportedUrl({ origin, pathname, href }: Location, { signIn }: Restriction): string {
  return (signIn ? `${origin}${pathname}` : href).slice(0, 4096);
}
