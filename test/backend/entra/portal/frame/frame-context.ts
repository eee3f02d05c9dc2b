import { createContext, useContext } from 'react';
import type { Variant } from '../../../variant.ts';
import type { Directory } from '../shared/directory.ts';
import type { FrameMessage, OpenBlade } from '../shared/frame-messages.ts';
import type { Pace } from '../shared/pace.ts';
import type { Random } from '../shared/random.ts';
import type { Words } from '../shared/words.ts';

/** What a blade in a frame has: its application, the directory, and a way to tell the shell something. */
export interface FrameContext {
  readonly opened: OpenBlade;
  readonly directory: Directory;
  readonly pace: Pace;
  readonly random: Random;
  readonly variant: Variant;
  /** An English label as this portal shows it. */
  readonly say: Words['say'];
  /** Fires when the frame goes away. */
  readonly signal: AbortSignal;
  tell(message: FrameMessage): void;
  /** Announces work in the shell; call the answer with its end. */
  notify(title: string, description: string): (status: 'success' | 'error', title: string, text: string) => void;
}

const Frame = createContext<FrameContext | null>(null);
export const FrameProvider = Frame.Provider;

export function useFrame(): FrameContext {
  const frame = useContext(Frame);
  if (frame === null) throw new Error('A blade was drawn outside its frame.');
  return frame;
}
