import * as ko from 'knockout';
import type { FrameMessage } from '../shared/frame-messages.ts';

type Status = Extract<FrameMessage, { kind: 'notify' }>['status'];

/** One entry of the notification pane; its toast is shown for a while. */
export interface Notification {
  readonly id: string;
  readonly status: ko.Observable<Status>;
  readonly title: ko.Observable<string>;
  readonly description: ko.Observable<string>;
  readonly at: Date;
  readonly toast: ko.Observable<boolean>;
}

/** Something the portal is doing, announced at its beginning and at its end. */
export interface Progress {
  succeeded(title: string, description: string): void;
  failed(title: string, description: string): void;
}

export type Notifications = ReturnType<typeof createNotifications>;

/** @param toastLasts toasts disappear by themselves after this many milliseconds; the entry stays in the pane */
export function createNotifications(toastLasts: number) {
  const all = ko.observableArray<Notification>([]);
  const paneOpen = ko.observable(false);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** Adds a notification, or renews the one with this id. */
  const show = (id: string, status: Status, title: string, description: string) => {
    const known = all().find((each) => each.id === id);
    const entry = known ?? {
      id,
      status: ko.observable<Status>(status),
      title: ko.observable(title),
      description: ko.observable(description),
      at: new Date(),
      toast: ko.observable(true),
    };
    entry.status(status);
    entry.title(title);
    entry.description(description);
    entry.toast(true);
    if (!known) all.unshift(entry);
    clearTimeout(timers.get(id));
    if (status !== 'inProgress')
      timers.set(
        id,
        setTimeout(() => entry.toast(false), toastLasts),
      );
  };

  return {
    all,
    paneOpen,
    toasts: ko.pureComputed(() => all().filter((entry) => entry.toast())),
    show,
    begin(title: string, description: string): Progress {
      const id = `notification-${all().length + 1}`;
      show(id, 'inProgress', title, description);
      return {
        succeeded: (doneTitle, text) => show(id, 'success', doneTitle, text),
        failed: (failedTitle, text) => show(id, 'error', failedTitle, text),
      };
    },
    /** The pane shows everything, so the toasts go. */
    togglePane() {
      paneOpen(!paneOpen());
      for (const entry of all()) entry.toast(false);
    },
    dismiss: (entry: Notification) => entry.toast(false),
    clear: () => all([]),
  };
}
