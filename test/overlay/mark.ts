/** The coach mark as tests put it into a page's isolated world. */
import { coachMark } from '../../lib/overlay/coach-mark.ts';

Object.assign(globalThis, { mark: coachMark(document) });
