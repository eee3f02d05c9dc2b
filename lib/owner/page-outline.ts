/** The outlines of all frames of a tab as one file, for the engineer who adapts the assistant to a page that changed. */
import type { MigrationContext } from '../migration/context.ts';
import type { Outline, PageOutline } from '../protocol/outline.ts';
import type { OutlineNews } from '../protocol/view.ts';
import { allWordings } from '../steps/labels.ts';
import type { Page, Step } from '../steps/step.ts';
import type { LivePages } from './live-pages.ts';
import type { Send } from './send.ts';

interface Subject {
  readonly current: Step;
  readonly context: MigrationContext;
  readonly page: Page | null;
  /** Ids of locators that are needed and not found. */
  readonly missing: readonly string[];
}

/** Of the page nothing is in it but its build and the portals' own words; see `lib/locate/outline.ts`. */
export async function pageOutline(
  { current, context, page, missing }: Subject,
  pages: LivePages,
  send: Send,
): Promise<OutlineNews> {
  const name = `${current.id}.outline.json`;
  if (!page) return { kind: 'outline', name, text: null };
  // No locator's own texts: some are names of people.
  const labels = [
    ...new Set([...allWordings(), ...current.find(context).flatMap(({ texts, names }) => (texts ? [] : names))]),
  ];
  const documents = pages.inTab(page.tabId).sort((a, b) => a.frameId - b.frameId);
  const answers = await Promise.all(documents.map((document) => send.outline(document, { kind: 'outline', labels })));
  const frames = answers.filter((outline): outline is Outline => outline !== null && hasContent(outline));
  if (frames.length === 0) return { kind: 'outline', name, text: null };
  const file: PageOutline = { version: 1, step: current.id, missing: [...missing], frames };
  return { kind: 'outline', name, text: JSON.stringify(file, null, 1) };
}

const hasContent = ({ body }: Outline): boolean => (body.children?.length ?? 0) > 0;
