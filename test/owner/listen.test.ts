import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listen } from '../../lib/owner/listen.ts';
import type { Owner } from '../../lib/owner/owner.ts';

const id = 'the-extension';
type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => true | undefined;

const runtime = vi.hoisted(() => ({ listener: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'the-extension',
      getURL: (path: string) => `chrome-extension://the-extension${path}`,
      onMessage: {
        addListener: (listener: unknown) => {
          runtime.listener = listener;
        },
      },
    },
  },
}));

const news = { kind: 'view', life: 'first', turn: 1, view: { screen: 'start', deadlinePassed: true } };
const owner = {
  observe: vi.fn(async () => undefined),
  documentGone: vi.fn(async () => undefined),
  overlayReady: vi.fn(async () => undefined),
  look: vi.fn(async () => news),
  act: vi.fn(async () => news),
};

/** What the background answers to this message, or `ignored`. */
async function say(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const answering = (runtime.listener as Listener)(message, sender, resolve);
    if (!answering) resolve('ignored');
  });
}

const page = {
  id,
  tab: { id: 7 },
  frameId: 0,
  documentId: 'DOC',
  origin: 'https://portal.azure.com',
  documentLifecycle: 'active',
};
const greet = { kind: 'greet', version: '1' };
const document = { tabId: 7, frameId: 0, documentId: 'DOC', origin: 'https://portal.azure.com' };

beforeEach(() => {
  vi.clearAllMocks();
  listen(owner as unknown as Owner);
});

describe('the background listens to', () => {
  it('an agent in a portal’s page', async () => {
    await say(greet, page);
    expect(owner.observe).toHaveBeenCalledWith(document, null);
  });

  it('a page saying that it is left', async () => {
    await say({ kind: 'farewell' }, page);
    expect(owner.documentGone).toHaveBeenCalledWith(document);
    expect(owner.observe).not.toHaveBeenCalled();
  });

  it.each(['cached', 'pending_deletion', 'prerender'])('a %s page only to forget it', async (documentLifecycle) => {
    await say(greet, { ...page, frameId: 12, documentLifecycle });
    expect(owner.observe).not.toHaveBeenCalled();
    expect(owner.documentGone).toHaveBeenCalledWith({ ...document, frameId: 12 });
  });

  it('the panel', async () => {
    expect(await say({ kind: 'look' }, { id, origin: 'chrome-extension://the-extension' })).toEqual(news);
  });
});

describe('the background does not listen to', () => {
  it.each([
    ['another extension', { ...page, id: 'another' }],
    ['a page of another site', { ...page, origin: 'https://portal.azure.com.example' }],
    ['a frame without an origin of its own', { ...page, origin: 'null' }],
  ])('%s', async (_, sender) => {
    expect(await say(greet, sender)).toBe('ignored');
    expect(owner.observe).not.toHaveBeenCalled();
  });

  it('a page that speaks like the panel', async () => {
    expect(await say({ kind: 'look' }, page)).toBe('ignored');
    expect(await say({ kind: 'act', action: { type: 'end' } }, page)).toBe('ignored');
    expect(owner.act).not.toHaveBeenCalled();
  });

  it('what it does not understand', async () => {
    expect(await say({ kind: 'greet', version: 3 }, page)).toBe('ignored');
  });
});
