import * as ko from 'knockout';
import { type Pace, untilLeft } from '../shared/pace.ts';
import type { Blade, Command, Menu, View } from './blade.ts';
import type { ReactViews } from './react-views.ts';
import type { Trail } from './trail.ts';

/** The part of the page below the top bar: one blade at a time, coming in pieces. */
export function createWorkspace(pace: Pace, trail: Trail, frames: ReactViews) {
  const blade = ko.observable<Blade | null>(null);
  const menu = ko.observable<Menu | null>(null);
  const menuCollapsed = ko.observable(false);
  const commandsShown = ko.observable(false);
  const view = ko.observable<View | null>(null);
  const loading = ko.observable(true);
  const subject = ko.pureComputed(() => blade()?.subject() ?? '');
  const page = ko.pureComputed(() => blade()?.page?.() ?? '');
  const title = ko.pureComputed(() => (page() === '' ? subject() : `${subject()} | ${page()}`));

  return {
    blade,
    menu,
    menuCollapsed,
    loading,
    view,
    trail,
    subject,
    page,
    title,
    subtitle: ko.pureComputed(() => blade()?.subtitle?.() ?? ''),
    commands: ko.pureComputed<readonly Command[]>(() => (commandsShown() ? (blade()?.commands?.() ?? []) : [])),
    footer: ko.pureComputed<View | null>(() => (view() ? (blade()?.footer ?? null) : null)),
    framed: ko.pureComputed(() => blade()?.frame !== undefined),
    toggleMenu: () => menuCollapsed(!menuCollapsed()),

    /** Draws a blade piece by piece until `signal` says that it was left. */
    show(next: Blade, hash: string, signal: AbortSignal): Promise<void> {
      view(null);
      commandsShown(false);
      loading(true);
      blade(next);
      const naming = ko.computed(() => trail.rename(hash, title()));
      if (family(next.menu?.() ?? null) !== family(menu())) menu(null);
      if (!next.frame) frames.hide();
      signal.addEventListener('abort', () => naming.dispose());
      return untilLeft(signal, async () => {
        await pace.pause(signal, 0.5);
        const following = ko.computed(() => {
          const wanted = next.menu?.() ?? null;
          if (wanted?.key !== menu.peek()?.key) menu(wanted);
        });
        signal.addEventListener('abort', () => following.dispose());
        await pace.pause(signal, 0.5);
        commandsShown(true);
        if (next.frame) await frames.show(next.frame, signal);
        await pace.pause(signal, 0.5);
        view(next.view ?? null);
        loading(false);
      });
    },
  };
}
export type Workspace = ReturnType<typeof createWorkspace>;

/** Menus of one family stay on the screen while a page of the same family is opened. */
function family(menu: Menu | null): string {
  return menu?.key.split(':').slice(0, 2).join(':') ?? '';
}
