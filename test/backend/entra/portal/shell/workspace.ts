import * as ko from 'knockout';
import type { Value } from '../../../variant.ts';
import { arrival } from '../shared/lateness.ts';
import { type Pace, untilLeft } from '../shared/pace.ts';
import type { Random } from '../shared/random.ts';
import { shuffled } from '../shared/shuffled.ts';
import type { Words } from '../shared/words.ts';
import type { Blade, Command, Menu, View } from './blade.ts';
import type { ReactViews } from './react-views.ts';
import type { Trail } from './trail.ts';

/** The part of the page below the top bar: one blade at a time, coming in pieces. */
export function createWorkspace(
  pace: Pace,
  trail: Trail,
  frames: ReactViews,
  say: Words['say'],
  rendering: Value<'rendering'>,
  random: Random,
) {
  const blade = ko.observable<Blade | null>(null);
  const menu = ko.observable<Menu | null>(null);
  const menuCollapsed = ko.observable(false);
  const commandsShown = ko.observable(false);
  const view = ko.observable<View | null>(null);
  const loading = ko.observable(true);
  const subject = ko.pureComputed(() => say(blade()?.subject() ?? ''));
  const page = ko.pureComputed(() => say(blade()?.page?.() ?? ''));
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
    subtitle: ko.pureComputed(() => say(blade()?.subtitle?.() ?? '')),
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
      const parts = [
        async () => {
          const following = ko.computed(() => {
            const wanted = next.menu?.() ?? null;
            if (wanted?.key !== menu.peek()?.key) menu(wanted);
          });
          signal.addEventListener('abort', () => following.dispose());
        },
        async () => {
          commandsShown(true);
          if (next.frame) await frames.show(next.frame, signal);
        },
        async () => {
          await arrival(rendering, signal);
          view(next.view ?? null);
        },
      ];
      return untilLeft(signal, async () => {
        for (const part of rendering === 'out-of-order' ? shuffled(parts, random) : parts) {
          await pace.pause(signal, 0.5);
          await part();
        }
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
