import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Conversation,
  createConversation,
  patience,
  surrender,
} from '../../entrypoints/sidepanel/conversation.ts';
import type { PanelRequest, TextFile, View } from '../../lib/protocol/view.ts';
import { sampleViews } from './sample-views.ts';

let turn = 0;
const news = (view: View, life = 'first') => ({ kind: 'view', life, turn: ++turn, view });
const ended = () => new AbortController();

let requests: PanelRequest[];
let saved: TextFile[];
let push: (message: unknown) => void;
let answer: (request: PanelRequest) => Promise<unknown>;
let end: AbortController;
const never = () => new Promise<never>(() => {});

const begin = (): Conversation =>
  createConversation(
    {
      send: (request) => {
        requests.push(request);
        return answer(request);
      },
      listen: (onNews) => {
        push = onNews;
      },
      save: (file) => saved.push(file),
    },
    end.signal,
  );
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  requests = [];
  saved = [];
  end = ended();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

it('saves what an action made, once', async () => {
  const file = { name: 'a.json', mime: 'application/json', text: '{}' };
  answer = async ({ kind }) => ({ ...news(sampleViews.start), ...(kind === 'act' ? { file } : {}) });
  const { act, look } = begin();
  await pass(0);
  await act({ type: 'hand-over' });
  look();
  await pass(0);
  expect(saved).toEqual([file]);
});

describe('looking', () => {
  it('asks once when answered', async () => {
    answer = async () => news(sampleViews.start);
    const { state } = begin();
    await pass(10 * patience);
    expect(state()).toEqual({ view: sampleViews.start, busy: false, trouble: null });
    expect(requests).toEqual([{ kind: 'look' }]);
  });

  it('asks again after three seconds of silence, and says so', async () => {
    answer = never;
    const { state } = begin();
    await pass(patience - 1);
    expect(state().trouble).toBeNull();
    await pass(1);
    expect(state().trouble).toEqual({ kind: 'silent', times: 1 });
    expect(requests.length).toBe(2);
    answer = async () => news(sampleViews.start);
    await pass(patience);
    expect(state()).toEqual({ view: sampleViews.start, busy: false, trouble: null });
  });

  it('waits out the patience when nobody listens yet', async () => {
    answer = () => Promise.reject(new Error('Receiving end does not exist.'));
    begin();
    await pass(patience - 1);
    expect(requests.length).toBe(1);
    await pass(1);
    expect(requests.length).toBe(2);
  });

  it('is content with a view that was pushed', async () => {
    answer = never;
    const { state } = begin();
    push(news(sampleViews.start));
    await pass(10 * patience);
    expect(state().trouble).toBeNull();
    expect(requests.length).toBe(1);
  });

  it('ends with its signal', async () => {
    answer = never;
    begin();
    end.abort();
    await pass(10 * patience);
    expect(requests.length).toBe(1);
  });
});

describe('news', () => {
  it('that is no view is passed over, one that cannot be read is said', async () => {
    answer = async () => news(sampleViews.start);
    const { state } = begin();
    await pass(0);
    push({ kind: 'observation', epoch: 1 });
    push(null);
    expect(state().trouble).toBeNull();
    push({ kind: 'view', view: { screen: 'hologram' } });
    expect(state()).toMatchObject({ view: sampleViews.start, trouble: { kind: 'not-understood' } });
  });

  it('that was overtaken on its way is not shown any more', async () => {
    const earlier = news(sampleViews.start);
    answer = async ({ kind }) => (kind === 'act' ? earlier : never());
    const { act, state } = begin();
    push(news(sampleViews.fill));
    await expect(act({ type: 'go' })).resolves.toBe(true);
    expect(state()).toEqual({ view: sampleViews.fill, busy: false, trouble: null });
  });

  it('of a background that has started anew counts from the beginning', async () => {
    const restarted = news(sampleViews.start, 'second');
    answer = never;
    const { state } = begin();
    push(news(sampleViews.fill));
    push(restarted);
    expect(state().view).toEqual(sampleViews.start);
  });
});

describe('acting', () => {
  it('takes the answer for the view', async () => {
    answer = async ({ kind }) => news(kind === 'act' ? sampleViews.fill : sampleViews.start);
    const { act, state } = begin();
    await pass(0);
    await expect(act({ type: 'go' })).resolves.toBe(true);
    expect(state()).toEqual({ view: sampleViews.fill, busy: false, trouble: null });
  });

  it('never repeats an action; it says that it takes long, and looks', async () => {
    answer = async ({ kind }) => (kind === 'act' ? never() : news(sampleViews.start));
    const { act, state } = begin();
    await pass(0);
    const acted = act({ type: 'go' });
    await pass(patience);
    expect(requests.map(({ kind }) => kind)).toEqual(['look', 'act', 'look']);
    expect(state().busy).toBe(true);
    await pass(surrender);
    await expect(acted).resolves.toBe(false);
    expect(state()).toMatchObject({ busy: false, trouble: { kind: 'refused' } });
    expect(requests.filter(({ kind }) => kind === 'act').length).toBe(1);
  });

  it('says that an action did not arrive, until the next one', async () => {
    answer = ({ kind }) =>
      kind === 'act' ? Promise.reject(new Error('gone')) : Promise.resolve(news(sampleViews.start));
    const { act, state } = begin();
    await pass(0);
    await expect(act({ type: 'go' })).resolves.toBe(false);
    await pass(patience);
    expect(state()).toMatchObject({ busy: false, trouble: { kind: 'refused' } });
    answer = async () => news(sampleViews.start);
    await act({ type: 'go' });
    expect(state().trouble).toBeNull();
  });

  it('does one thing at a time', async () => {
    answer = async ({ kind }) => (kind === 'act' ? never() : news(sampleViews.start));
    const { act } = begin();
    await pass(0);
    void act({ type: 'go' });
    await expect(act({ type: 'pause' })).resolves.toBe(false);
  });
});
