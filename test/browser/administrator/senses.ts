/** What eyes and hands can do in each browser only in its own way; given by whoever launched it. */
import type { Page } from 'puppeteer';

/** A box in CSS pixels of the page's viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The middle of a box: where a person aims. */
export function centre({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

export interface Senses {
  /**
   * Where the ring of the mark stands, read below its closed shadow root; `null` when none is drawn, its centre is
   * outside what can be seen, or the page is being replaced.
   */
  findMark(page: Page): Promise<Box | null>;
  /** Puts a text of any length where the caret is, as pasting does. */
  insertText(page: Page, text: string): Promise<void>;
}
