/** The panel's half of the talk with the background: asks for the view, takes pushed views, hands actions over. */
import {
  type Action,
  OutlineNews,
  PanelNews,
  type PanelRequest,
  type TextFile,
  type View,
} from '../../lib/protocol/view.ts';

/** What the conversation needs of the world; the extension's runtime in the panel, a stand-in under test. */
export interface Background {
  /** Resolves with the background's answer, rejects when nobody listens. */
  send(request: PanelRequest): Promise<unknown>;
  /** Calls back with every message the background pushes, until the signal fires. */
  listen(onNews: (message: unknown) => void, signal: AbortSignal): void;
  /** Saves what an action made. */
  save(file: TextFile): void;
}

/** What stands between the panel and the background right now. */
type Trouble =
  /** No view yet although it was asked for; `times` counts the repetitions. */
  | { readonly kind: 'silent'; readonly times: number }
  /** An action was handed over and is not answered within the patience. */
  | { readonly kind: 'working' }
  /** An action did not arrive. */
  | { readonly kind: 'refused' }
  /** News arrived that this version of the panel cannot read. */
  | { readonly kind: 'not-understood' };

interface ConversationState {
  /** The view as the background made it; `null` until the first one arrived. */
  readonly view: View | null;
  /** An action is under way: nothing further is handed over meanwhile. */
  readonly busy: boolean;
  readonly trouble: Trouble | null;
}

export interface Conversation {
  readonly state: () => ConversationState;
  /** Calls back after every change; the returned function ends it (the shape `useSyncExternalStore` wants). */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Asks for the present view, again and again until it is there. */
  readonly look: () => void;
  /** Hands an action over. True when the background answered with a view; never rejects. */
  readonly act: (action: Action) => Promise<boolean>;
  /** A file that says how the page of the step is built; `null` when no page answered. Never rejects. */
  readonly outline: () => Promise<{ readonly name: string; readonly text: string } | null>;
}

/** Milliseconds without an answer after which the panel asks again and says so. */
export const patience = 3000;

/** Milliseconds after which an unanswered action counts as lost and the buttons are free again. */
export const surrender = 30_000;

/** Begins the conversation and asks for the first view; everything ends with the signal. */
export function createConversation(background: Background, signal: AbortSignal): Conversation {
  let state: ConversationState = { view: null, busy: false, trouble: null };
  let asking = false;
  let newest: Pick<PanelNews, 'life' | 'turn'> | null = null;
  const subscribers = new Set<() => void>();

  const change = (part: Partial<ConversationState>): void => {
    if (signal.aborted) return;
    state = { ...state, ...part };
    for (const notify of subscribers) notify();
  };

  /** Takes a message for what it parses to. Returns whether it was a view. */
  const take = (message: unknown): boolean => {
    const news = PanelNews.safeParse(message);
    if (news.success) {
      const { life, turn, view } = news.data;
      // What was overtaken on its way is an answer all the same, but shows what is no more.
      const overtaken = newest?.life === life && turn <= newest.turn;
      if (!overtaken) newest = { life, turn };
      // That an action was lost stays on show until the next one: the administrator has to repeat it.
      const trouble = state.trouble?.kind === 'refused' ? state.trouble : null;
      change({ trouble, ...(overtaken ? {} : { view }) });
      if (news.data.file) background.save(news.data.file);
    } else if (isView(message)) change({ trouble: { kind: 'not-understood' } });
    return news.success;
  };

  const ask = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    const before = state.view;
    for (let times = 1; !signal.aborted; times++) {
      const over = wait(patience, signal);
      const answered = background.send({ kind: 'look' }).then(
        // A view that this version cannot read will not read better when asked for again.
        (answer) => take(answer) || isView(answer),
        () => false,
      );
      // A refusal comes at once (no worker yet); asking again waits for the patience to end all the same.
      const answer = await Promise.race([answered.then<true | 'over'>((done) => done || over), over]);
      if (answer === true || state.view !== before) break;
      change({ trouble: { kind: 'silent', times } });
    }
    asking = false;
  };

  const act = async (action: Action): Promise<boolean> => {
    if (state.busy) return false;
    change({ busy: true, trouble: null });
    const answered = background.send({ kind: 'act', action }).then(take, () => null);
    if ((await Promise.race([answered, wait(patience, signal)])) === 'over') {
      // An action is never repeated by itself: it may be under way. The view is asked for instead.
      change({ trouble: { kind: 'working' } });
      void ask();
    }
    const taken = await Promise.race([answered, wait(surrender, signal)]);
    change({ busy: false, ...(taken === null || taken === 'over' ? { trouble: { kind: 'refused' } } : {}) });
    if (taken !== true) void ask();
    return taken === true;
  };

  const outline: Conversation['outline'] = async () => {
    const answer = await background.send({ kind: 'outline' }).catch(() => null);
    const news = OutlineNews.safeParse(answer);
    if (!news.success || news.data.text === null) return null;
    return { name: news.data.name, text: news.data.text };
  };

  background.listen(take, signal);
  void ask();

  return {
    state: () => state,
    subscribe: (onChange) => {
      subscribers.add(onChange);
      return () => subscribers.delete(onChange);
    },
    look: () => void ask(),
    act,
    outline,
  };
}

/** A message that calls itself a view, whether or not it can be read. */
function isView(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'view';
}

/** Resolves with `over` after so many milliseconds, or at once when the conversation ends. */
function wait(milliseconds: number, signal: AbortSignal): Promise<'over'> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve('over');
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}
