import { useCallback, useEffect, useState } from 'react';
import type { ApplicationDetail } from '../../portal-api.ts';
import { untilLeft } from '../shared/pace.ts';
import { useFrame } from './frame-context.ts';

/** The application of this frame as the server knows it; `null` until it arrived. */
export function useApplication() {
  const { directory, opened, signal } = useFrame();
  const [detail, setDetail] = useState<ApplicationDetail | null>(null);
  const reload = useCallback(
    () =>
      untilLeft(signal, async () => {
        const answer = await directory.application(opened.objectId, signal);
        if (answer.ok) setDetail(answer.value);
      }),
    [directory, opened, signal],
  );
  useEffect(() => void reload(), [reload]);
  return { detail, setDetail };
}
