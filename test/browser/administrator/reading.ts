/** Finding one's own way when the assistant has found none: by the words it quotes, read in the page. */
import type { ElementHandle, Page } from 'puppeteer';
import type { Glance } from './eyes.ts';

const quoted = /[“„«「]\s*([^“”„«»「」]+?)\s*[”“»」]/g;

/** What the panel calls the control it has not found; empty when it names none, or has shown it. */
export function wordsToRead({ panel, mark }: Glance): readonly string[] {
  if (mark || panel.main) return [];
  return [...panel.instruction.matchAll(quoted)].flatMap(([, word]) => word ?? []);
}

/** Clicks what bears exactly one of the words, wherever in the page. False when nothing does. */
export async function clickWhatIsCalled(page: Page, words: readonly string[]): Promise<boolean> {
  for (const frame of page.frames()) {
    const found = await frame
      .evaluateHandle((wanted) => {
        const controls = document.querySelectorAll(
          'button, a, input, [role="button"], [role="link"], [role="tab"], [role="treeitem"], [role="menuitem"], [role="radio"]',
        );
        return (
          [...controls].find(
            (control) => wanted.includes(control.textContent?.trim() ?? '') && control.checkVisibility(),
          ) ?? null
        );
      }, words)
      .catch(() => null);
    // Whatever was found among elements is one.
    const control = found?.asElement() as ElementHandle<Element> | null | undefined;
    if (!control) continue;
    await control.click().catch(() => undefined);
    return true;
  }
  return false;
}
