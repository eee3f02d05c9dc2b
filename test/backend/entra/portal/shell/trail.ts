import * as ko from 'knockout';
import { addresses } from './route.ts';

export interface Crumb {
  readonly text: string;
  readonly hash: string;
}

/** The breadcrumb: the blades passed on the way to the present one, which is not shown itself. */
export function createTrail() {
  const visited = ko.observableArray<Crumb>([]);
  return {
    crumbs: ko.pureComputed<readonly Crumb[]>(() => [
      { text: 'Home', hash: addresses.home },
      ...visited().slice(0, -1),
    ]),
    /** Arrives at a blade; going back to a crumb forgets what came after it. */
    arrive(crumb: Crumb) {
      const known = visited().findIndex((each) => each.hash === crumb.hash);
      const last = visited().at(-1);
      if (known >= 0) visited.splice(known, visited().length - known, crumb);
      else if (last && isSibling(last.hash, crumb.hash)) visited.splice(-1, 1, crumb);
      else visited.push(crumb);
    },
    /** Arrives from outside the portal: nothing was passed, unless it is a step back. */
    restart(hash: string) {
      if (!visited().some((each) => each.hash === hash)) visited([]);
    },
    /** The present blade got its name late. */
    rename(hash: string, text: string) {
      const at = visited().findIndex((each) => each.hash === hash);
      if (at >= 0 && visited()[at]?.text !== text) visited.splice(at, 1, { text, hash });
    },
    /** Where the X of a blade leads. */
    previous: () => visited().at(-2)?.hash ?? addresses.home,
  };
}
export type Trail = ReturnType<typeof createTrail>;

/** Pages of one application's menu take each other's place; only its Overview is passed through. */
function isSibling(left: string, right: string): boolean {
  const managed = /\/ManagedAppMenuBlade\/~\/(?<item>[^/]+)\/objectId\/(?<objectId>[^/]+)/;
  const from = managed.exec(left)?.groups;
  return from !== undefined && from.item !== 'Overview' && from.objectId === managed.exec(right)?.groups?.objectId;
}
