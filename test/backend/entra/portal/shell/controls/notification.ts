import * as ko from 'knockout';
import type { Words } from '../../shared/words.ts';
import type { Notification } from '../notifications.ts';
import { registerControl } from './control.ts';

/** A notification's body, the same in a toast and in the pane. */
export function registerNotification(say: Words['say']): void {
  registerControl(
    'notification',
    ({ status, title, description }: Notification) => ({
      title: ko.pureComputed(() => say(title())),
      description,
      running: ko.pureComputed(() => status() === 'inProgress'),
      icon: ko.pureComputed(() => {
        if (status() === 'inProgress') return 'Information';
        return status() === 'success' ? 'Success' : 'Failure';
      }),
    }),
    `<div class="fxs-toast-body"><div class="fxs-toast-icon" data-bind="icon: icon"></div>
      <div><div class="fxs-toast-title" data-bind="text: title"></div>
      <div class="fxs-toast-description" data-bind="text: description"></div>
      <div class="fxs-notificationspane-progressbar" data-bind="css: {'fxs-display-none': !running()}"><i></i></div></div></div>`,
  );
}
