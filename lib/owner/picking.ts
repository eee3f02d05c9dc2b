/**
 * One pointing, from the press in the panel to its answer. Only while it is waited for does anybody listen, only to the
 * documents of that tab, and to each only under the nonce it was given. What is learnt is decided in the panel afterwards.
 * Kept in `storage.session`, because the worker may die while the administrator looks for the field.
 */
import * as z from 'zod/mini';
import { Locator } from '../protocol/locator.ts';
import { type HandReport, Pick } from '../protocol/pick.ts';
import type { Address, Send } from './send.ts';

/** Milliseconds for which a click is waited. */
const pickingMs = 60_000;

const Documents = z.array(z.object({ tabId: z.number(), documentId: z.string(), nonce: z.string() }));

const Pointing = z.object({
  step: z.string(),
  /** As it was sent, with what had been learnt before. */
  locator: Locator,
  tabId: z.number(),
  host: z.string(),
  /** Milliseconds since 1970. */
  until: z.number(),
  documents: Documents,
  /** What was clicked at; `null` while it is waited for. */
  pick: z.nullable(Pick),
});
type Pointing = z.infer<typeof Pointing>;

type Sending = { readonly pick: Send['pick'] };

export interface PickMemory {
  read(): Promise<unknown>;
  write(pointing: unknown): Promise<void>;
}

/** What the panel is told of it. */
export interface Pointed {
  readonly locator: Locator;
  readonly host: string;
  readonly pick: Pick | 'waiting' | 'too-late';
}

export class Picking {
  readonly #send: Sending;
  readonly #memory: PickMemory;
  readonly #now: () => number;
  readonly #lookAgain: () => void;
  #pointing: Pointing | null = null;

  constructor(send: Sending, memory: PickMemory, now: () => number, lookAgain: () => void) {
    this.#send = send;
    this.#memory = memory;
    this.#now = now;
    this.#lookAgain = lookAgain;
  }

  async load(): Promise<void> {
    const stored = Pointing.safeParse(await this.#memory.read());
    this.#pointing = stored.success ? stored.data : null;
    if (this.#pointing) setTimeout(this.#lookAgain, Math.max(0, this.#pointing.until - this.#now()));
  }

  /** What there is of a pointing in this step, `null` when there is none. */
  of(step: string): Pointed | null {
    const pointing = this.#pointing;
    if (pointing?.step !== step) return null;
    const { locator, host, pick, until } = pointing;
    return { locator, host, pick: pick ?? (this.#now() < until ? 'waiting' : 'too-late') };
  }

  /** Waits for a click in any of these documents, which are those of one tab. */
  async start(wanted: Omit<Pointing, 'until' | 'documents' | 'pick'>, documents: readonly Address[]): Promise<void> {
    await this.stop();
    await this.#keep({ ...wanted, until: this.#now() + pickingMs, documents: [], pick: null });
    setTimeout(this.#lookAgain, pickingMs);
    await Promise.all(documents.map((document) => this.#arm(document)));
  }

  /** A frame that came later can be pointed into as well. */
  async documentCame(document: Address): Promise<void> {
    if (this.#waitsIn(document.tabId)) await this.#arm(document);
  }

  /** @returns whether it was the answer that is waited for. Everything else is nobody's word. */
  async report({ documentId, tabId }: Address, { nonce, pick }: HandReport): Promise<boolean> {
    const pointing = this.#waitsIn(tabId);
    const given = pointing?.documents.find((document) => document.documentId === documentId);
    if (!pointing || !given || given.nonce !== nonce) return false;
    await this.#release(pointing);
    await this.#keep(pick.outcome === 'cancelled' ? null : { ...pointing, pick });
    return true;
  }

  /** Ends it, whatever has come of it. */
  async stop(): Promise<void> {
    const pointing = this.#pointing;
    if (!pointing) return;
    await this.#keep(null);
    await this.#release(pointing);
  }

  #waitsIn(tabId: number): Pointing | null {
    const pointing = this.#pointing;
    return pointing?.tabId === tabId && pointing.pick === null && this.#now() < pointing.until ? pointing : null;
  }

  async #arm({ tabId, documentId }: Address): Promise<void> {
    const pointing = this.#pointing;
    if (!pointing || pointing.documents.some((known) => known.documentId === documentId)) return;
    const nonce = crypto.randomUUID();
    const document = { tabId, documentId, nonce };
    await this.#keep({ ...pointing, documents: [...pointing.documents, document] });
    const deadlineMs = Math.max(0, pointing.until - this.#now());
    await this.#send.pick(document, { kind: 'pick', nonce, locator: pointing.locator, deadlineMs });
  }

  async #release({ documents }: Pointing): Promise<void> {
    await Promise.all(documents.map((document) => this.#send.pick(document, { kind: 'stop-picking' })));
  }

  /** A value is shown while the worker lives, and stored nowhere. */
  async #keep(pointing: Pointing | null): Promise<void> {
    this.#pointing = pointing;
    await this.#memory.write(pointing && { ...pointing, pick: withoutValue(pointing.pick) });
  }
}

function withoutValue(pick: Pick | null): Pick | null {
  if (pick?.outcome !== 'chosen') return pick;
  const { value: _, ...kept } = pick;
  return kept;
}
