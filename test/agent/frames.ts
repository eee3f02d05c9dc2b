/** The agent's ear for child frames as tests put it into a page's isolated world. */
import { childFrames } from '../../lib/agent/child-frames.ts';

const frames = childFrames(window, {
  frames: () => [],
  signal: new AbortController().signal,
  found: () => undefined,
});

Object.assign(globalThis, { frames });
