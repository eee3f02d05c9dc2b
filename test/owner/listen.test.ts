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
  disbelieve: vi.fn(),
  picked: vi.fn(async () => undefined),
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
const picked = {
  kind: 'picked',
  nonce: 'n',
  pick: { outcome: 'chosen', teaching: { name: 'Directory number' }, kind: 'value' },
};
const teaching = (learnt: object) => ({ ...picked, pick: { ...picked.pick, teaching: learnt } });
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

  it('a hand that says what was pointed at', async () => {
    await say(picked, page);
    expect(owner.picked).toHaveBeenCalledWith(document, picked);
  });

  it('the panel', async () => {
    expect(await say({ kind: 'look' }, { id, origin: 'chrome-extension://the-extension' })).toEqual(news);
  });
});

const seen = {
  kind: 'observation',
  epoch: 1,
  url: 'https://portal.azure.com/#home',
  title: '',
  visible: true,
  sandboxed: false,
  language: 'en',
  results: {},
  frames: {},
};
const frame = { ...page, frameId: 3, documentId: 'FRAME' };
const blade = { ...frame, origin: 'https://sandbox-1.reactblade.portal.azure.net' };
const ownPage = { id, origin: 'chrome-extension://the-extension' };

describe('the background believes that a document stands', () => {
  it.each<[string, object, string]>([
    ['at its own address', page, seen.url],
    ['in a frame of its own origin', blade, `${blade.origin}/a?b#c`],
    ['in a frame without an address of its own', frame, 'about:srcdoc'],
    ['in a frame made of a blob', frame, 'blob:https://portal.azure.com/1'],
  ])('%s', async (_, sender, url) => {
    await say({ ...seen, url }, sender);
    expect(owner.observe).toHaveBeenCalledTimes(1);
    expect(owner.disbelieve).not.toHaveBeenCalled();
  });
});

describe('the background drops and counts', () => {
  it.each<[string, unknown, object]>([
    ['what another extension says', greet, { ...page, id: 'another' }],
    [
      'what a page of another extension says',
      { kind: 'look' },
      { id: 'another', origin: 'chrome-extension://another' },
    ],
    [
      'another extension that says it is this one',
      { kind: 'act', action: { type: 'end' } },
      { id, origin: 'chrome-extension://another' },
    ],
    ['somebody without an origin who speaks like the panel', { kind: 'look' }, { id }],
    ['a frame without an origin of its own', greet, { ...page, origin: 'null', url: 'https://portal.azure.com/' }],
    ['a sender of whom nothing is known', greet, {}],
    ['a page that speaks like the panel', { kind: 'look' }, page],
    ['a page that acts like the panel', { kind: 'act', action: { type: 'end' } }, page],
    ['a page that says what is to be learnt', { kind: 'act', action: { type: 'learn' } }, page],
    ['a page that asks for the outline of another', { kind: 'outline' }, page],
    ['a frame without an origin that was pointed at', picked, { ...page, origin: 'null' }],
    ['a page of another site that was pointed at', picked, { ...page, origin: 'https://portal.azure.com.example' }],
    ['a lesson without a name', teaching({}), page],
    ['a lesson with an empty name', teaching({ name: '' }), page],
    ['a lesson with a value in it', teaching({ name: 'x', value: 'v' }), page],
    ['a lesson with a hint of a page’s own making', teaching({ name: 'x', hint: '#id' }), page],
    ['a panel that speaks like a page', greet, ownPage],
    ['a panel in a tab that speaks like a page', greet, { ...page, ...ownPage }],
    ['an overlay in a frame', { kind: 'overlay-ready', version: '1' }, frame],
    ['an observation that names another portal', { ...seen, url: 'https://app.fax.plus/#x' }, page],
    ['an observation of a frame that names its parent', seen, blade],
    ['an observation that names no address', { ...seen, url: 'somewhere' }, page],
    ['a page without an address of its own', { ...seen, url: 'about:blank' }, page],
    ['an address that only begins like it', { ...seen, url: 'https://portal.azure.com@evil.example/' }, page],
    ['a greeting in another form', { kind: 'greet', version: 3 }, page],
    ['an observation in another form', { ...seen, results: { a: { found: 'perhaps' } } }, page],
    ['an observation with a title of a novel’s length', { ...seen, title: 'x'.repeat(513) }, page],
    ['a kind nobody knows', { kind: 'credentials' }, page],
    ['a kind that every object has', { kind: 'constructor' }, page],
    ['what is no message', 'greet', page],
    ['nothing', undefined, page],
  ])('%s', async (_, message, sender) => {
    expect(await say(message, sender)).toBe('ignored');
    for (const heard of [owner.observe, owner.documentGone, owner.overlayReady, owner.picked, owner.look, owner.act]) {
      expect(heard).not.toHaveBeenCalled();
    }
    expect(owner.disbelieve).toHaveBeenCalledTimes(1);
  });

  it('every one of a flood', async () => {
    for (let i = 0; i < 500; i += 1) await say({ kind: 'greet', version: i }, page);
    expect(owner.observe).not.toHaveBeenCalled();
    expect(owner.disbelieve).toHaveBeenCalledTimes(500);
  });
});
