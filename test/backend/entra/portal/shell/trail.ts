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
      if (known >= 0) visited.splice(known, visited().length - known, crumb);
      else visited.push(crumb);
    },
    /** Arrives from outside the portal: nothing was passed. */
    restart: () => visited([]),
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
