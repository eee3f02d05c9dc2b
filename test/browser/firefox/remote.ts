/**
 * WebDriver BiDi below puppeteer, for what its API does not offer: scripts in the browser's own window, nodes below
 * closed shadow roots, and a document that puppeteer was not told of.
 */
import type { Browser, Frame, Page } from 'puppeteer';
import * as z from 'zod';

/** Puppeteer has these in every version for BiDi, but does not name them in its types. */
interface BidiBrowser {
  readonly connection: {
    send(method: string, params: object): Promise<{ readonly result: unknown }>;
    emit(event: string, params: unknown): void;
  };
}

interface BidiFrame {
  readonly _id: string;
}

/** A node as the protocol serialises it. */
export interface RemoteNode {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: {
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

const RemoteNode: z.ZodType<RemoteNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    sharedId: z.string().optional(),
    value: z
      .object({
        localName: z.string().optional(),
        nodeValue: z.string().optional(),
        attributes: z.record(z.string(), z.string()).optional(),
        children: z.array(RemoteNode).optional(),
        shadowRoot: RemoteNode.nullable().optional(),
      })
      .optional(),
  }),
);

const Answer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), result: z.unknown() }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);
const Text = z.object({ type: z.literal('string'), value: z.string() });
const Context = z.looseObject({ context: z.string(), url: z.string() });
const Tree = z.object({ contexts: z.array(Context) });

/** What a function in a document is given: JSON, or a node that was serialised before. */
export type Argument = { readonly type: 'string'; readonly value: string } | { readonly sharedId: string };

async function send(browser: Browser, method: string, params: object): Promise<unknown> {
  const { connection } = browser as unknown as BidiBrowser; // see there
  return (await connection.send(method, params)).result;
}

/** The protocol's name of the document in a frame. */
export function contextOf(frame: Frame): string {
  return (frame as unknown as BidiFrame)._id; // see there
}

/** Calls a function, given as source, in a document. Throws what it throws. */
async function call(browser: Browser, context: string, source: string, given: readonly Argument[], more: object = {}) {
  const answer = Answer.parse(
    await send(browser, 'script.callFunction', {
      functionDeclaration: source,
      arguments: given,
      target: { context },
      awaitPromise: true,
      ...more,
    }),
  );
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result;
}

/** As `call`, with an answer of any shape that survives JSON. The answer of a function without one is `undefined`. */
export async function ask(
  browser: Browser,
  context: string,
  source: string,
  ...given: readonly Argument[]
): Promise<unknown> {
  const wrapped = `async (...given) => JSON.stringify(await (${source})(...given)) ?? ''`;
  const { value } = Text.parse(await call(browser, context, wrapped, given));
  return value === '' ? undefined : JSON.parse(value);
}

/** The nodes a function gives, with everything below them, closed shadow roots included, this many levels deep. */
export async function nodes(browser: Browser, context: string, source: string, depth: number | null) {
  const serializationOptions = { maxDomDepth: depth, includeShadowTree: 'all' };
  const answer = await call(browser, context, source, [], { serializationOptions });
  return z.object({ value: z.array(RemoteNode) }).parse(answer).value;
}

/** What stands in these fields. */
export async function valuesOf(browser: Browser, context: string, fields: readonly RemoteNode[]) {
  const given = fields.flatMap(({ sharedId }) => (sharedId ? [{ sharedId }] : []));
  return z
    .array(z.string())
    .parse(await ask(browser, context, '(...fields) => fields.map(({ value }) => value)', ...given));
}

/** The browser's own windows; needs a browser started with access to its system. */
export async function windowsOf(browser: Browser): Promise<readonly string[]> {
  const { contexts } = Tree.parse(await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' }));
  return contexts.map(({ context }) => context);
}

/** Tells puppeteer of a document that the protocol can reach but does not announce, and gives its page. */
export async function adopt(browser: Browser, context: string): Promise<Page> {
  const { contexts } = Tree.parse(await send(browser, 'browsingContext.getTree', { root: context }));
  // Just as puppeteer itself simulates the events of the documents it finds when it connects.
  (browser as unknown as BidiBrowser).connection.emit('browsingContext.contextCreated', contexts[0]);
  const page = (await browser.pages()).find((candidate) => contextOf(candidate.mainFrame()) === context);
  if (!page) throw new Error('Puppeteer did not take the document over.');
  return page;
}

/** What hangs below a node: children and its shadow root. */
export function below({ value }: RemoteNode): readonly RemoteNode[] {
  return [...(value?.children ?? []), ...(value?.shadowRoot ? [value.shadowRoot] : [])];
}
