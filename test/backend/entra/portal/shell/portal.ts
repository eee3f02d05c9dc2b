import type { Session } from '../../portal-api.ts';
import type { Directory } from '../shared/directory.ts';
import type { Pace } from '../shared/pace.ts';
import type { Random } from '../shared/random.ts';
import type { Words } from '../shared/words.ts';
import type { ContextPanes } from './context-pane.ts';
import type { Dialogs } from './dialogs.ts';
import type { Notifications } from './notifications.ts';
import type { PageSettings } from './page-settings.ts';
import type { RenderIds } from './render-ids.ts';

/** What every blade may use. */
export interface Portal {
  readonly session: Session;
  readonly settings: PageSettings;
  readonly directory: Directory;
  readonly pace: Pace;
  readonly ids: RenderIds;
  readonly random: Random;
  /** An English label as this portal shows it. */
  readonly say: Words['say'];
  readonly notifications: Notifications;
  readonly dialogs: Dialogs;
  readonly panes: ContextPanes;
  /** For work that goes on although its page was left: it ends with the document. */
  readonly forever: AbortSignal;
  /** Navigation inside the portal; an address from outside arrives by `hashchange`. */
  go(hash: string): void;
}
