/** Who may say what to the background: the panel of this extension, and our scripts in the portals' pages. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { isPortalOrigin, standsAt } from '../injection/origins.ts';
import { AgentReport, OverlayReport } from '../protocol/agent-messages.ts';
import { HandReport } from '../protocol/pick.ts';
import { type OutlineNews, type PanelNews, PanelRequest } from '../protocol/view.ts';
import type { Owner } from './owner.ts';

/** The parts of a sender that the browser vouches for. `origin`, never `url`: a sandboxed frame's url lies. */
const Sender = z.object({
  id: z.string(),
  origin: z.optional(z.string()),
  url: z.optional(z.string()),
  frameId: z.optional(z.number()),
  documentId: z.optional(z.string()),
  /** Chrome's; a document in the back/forward cache is `cached`, and its frame number is not 0 any more. */
  documentLifecycle: z.optional(z.string()),
  tab: z.optional(z.object({ id: z.number() })),
});
type Sender = z.infer<typeof Sender>;

/** What does not fit is dropped without an answer, and counted. */
export function listen(owner: Owner): void {
  browser.runtime.onMessage.addListener((message: unknown, rawSender: unknown, respond: (answer: unknown) => void) => {
    const answer = answerTo(message, rawSender, owner);
    if (!answer) {
      owner.disbelieve();
      return undefined;
    }
    void answer.then(respond);
    return true;
  });
}

function answerTo(message: unknown, rawSender: unknown, owner: Owner): Promise<unknown> | undefined {
  const sender = Sender.safeParse(rawSender);
  if (!sender.success || sender.data.id !== browser.runtime.id) return undefined;
  return sender.data.tab === undefined || isOwnPage(sender.data)
    ? fromPanel(message, sender.data, owner)
    : fromPage(message, sender.data, owner);
}

function isOwnPage(sender: Sender): boolean {
  return `${sender.origin}/` === browser.runtime.getURL('/');
}

function fromPanel(message: unknown, sender: Sender, owner: Owner): Promise<PanelNews | OutlineNews> | undefined {
  const request = PanelRequest.safeParse(message);
  if (!request.success) return undefined;
  if (!isOwnPage(sender)) return undefined;
  if (request.data.kind === 'outline') return owner.outline();
  return request.data.kind === 'look' ? owner.look() : owner.act(request.data.action);
}

function fromPage(message: unknown, sender: Sender, owner: Owner): Promise<unknown> | undefined {
  const { tab, frameId, documentId, documentLifecycle = 'active', origin } = sender;
  if (!tab || frameId === undefined || documentId === undefined) return undefined;
  if (origin === undefined || !isPortalOrigin(origin)) return undefined;
  const document = { tabId: tab.id, frameId, documentId, origin };
  // The last word of a page that the tab shows no longer, or a page that it does not show yet.
  if (documentLifecycle !== 'active') return owner.documentGone(document);
  const isTop = frameId === 0;
  if (OverlayReport.safeParse(message).success) return isTop ? owner.overlayReady(document.documentId) : undefined;
  const picked = HandReport.safeParse(message);
  if (picked.success) return owner.picked(document, picked.data);
  const report = AgentReport.safeParse(message);
  if (!report.success) return undefined;
  // The browser vouches for the origin, nobody for the address.
  if (report.data.kind === 'observation' && !standsAt(report.data.url, { origin, isTop })) return undefined;
  if (report.data.kind === 'farewell') return owner.documentGone(document);
  return owner.observe(document, report.data.kind === 'observation' ? report.data : null);
}
