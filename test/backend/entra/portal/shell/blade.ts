import type * as ko from 'knockout';
import type { OpenBlade } from '../shared/frame-messages.ts';
import type { IconName } from './icons.ts';

/** A piece of page: markup with Knockout bindings, and what it is bound to. */
export interface View {
  readonly markup: string;
  readonly model: object;
}

/** One button of a command bar. */
export interface Command {
  /** Language-neutral, e.g. `Save`; shown as `data-telemetryname="Command-Save"`. */
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly enabled?: () => boolean;
  readonly run?: () => void;
  /** A line is drawn before it. */
  readonly separated?: boolean;
}

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly enabled: () => boolean;
  readonly open: () => void;
}

export interface MenuGroup {
  readonly id: string;
  readonly label: string;
  readonly expanded: ko.Observable<boolean>;
  readonly items: readonly MenuItem[];
}

export interface Menu {
  /** Two pages with the same key share the menu: it is not drawn again. */
  readonly key: string;
  readonly entries: readonly (MenuItem | MenuGroup)[];
}

/** Which React blade, and for which application. */
export type FrameBlade = Pick<OpenBlade, 'blade' | 'objectId' | 'applicationName'>;

/** One page of the portal, as the workspace draws it. Functions are read inside Knockout's computeds. */
export interface Blade {
  /** What the page is about; bold in the title when a page name follows. */
  readonly subject: () => string;
  /** The part after ` | `. */
  readonly page?: () => string;
  readonly subtitle?: () => string;
  readonly icon?: IconName;
  /** Drawn anew only when its key changes. */
  readonly menu?: () => Menu;
  /** Id of the menu item the page belongs to. */
  readonly menuItem?: () => string;
  readonly commands?: () => readonly Command[];
  readonly view?: View;
  /** A bar at the foot of the page. */
  readonly footer?: View;
  /** Drawn by a React blade in its own frame instead of by `view`; `null` until it is known which. */
  readonly frame?: () => FrameBlade | null;
  /** The application behind the page changed elsewhere (in a frame). */
  readonly reload?: () => void;
}
