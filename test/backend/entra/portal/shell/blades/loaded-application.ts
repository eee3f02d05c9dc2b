import * as ko from 'knockout';
import type { ApplicationDetail } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import type { View } from '../blade.ts';
import type { Portal } from '../portal.ts';
import type { ApplicationKey } from '../route.ts';

/** An application as one page knows it. */
export interface LoadedApplication {
  readonly key: ApplicationKey;
  readonly detail: ko.Observable<ApplicationDetail | null>;
  /** Why there is nothing to show; empty otherwise. */
  readonly missing: ko.Observable<string>;
  readonly name: () => string;
  reload(): Promise<void>;
}

export function loadApplication(portal: Portal, key: ApplicationKey, signal: AbortSignal): LoadedApplication {
  const detail = ko.observable<ApplicationDetail | null>(null);
  const missing = ko.observable('');
  const reload = () =>
    untilLeft(signal, async () => {
      const answer = await portal.directory.application(key.objectId, signal);
      if (answer.ok) detail(answer.value);
      else missing(answer.status === 404 ? 'The application was not found in the directory.' : answer.error);
    });
  void reload();
  return { key, detail, missing, name: () => detail()?.name ?? '', reload };
}

/** A page that waits for its application and says so when there is none. */
export function applicationView(application: LoadedApplication, markup: string, model: object): View {
  return {
    markup: `<!-- ko if: application.missing --><p class="ext-empty" role="alert" data-bind="text: application.missing"></p><!-- /ko -->
      <!-- ko if: application.detail -->${markup}<!-- /ko -->`,
    model: { application, ...model },
  };
}
