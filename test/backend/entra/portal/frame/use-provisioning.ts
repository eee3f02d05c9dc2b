import { useCallback, useEffect, useState } from 'react';
import type { ProvisioningView } from '../../portal-api.ts';
import { untilLeft } from '../shared/pace.ts';
import { useFrame } from './frame-context.ts';

/** The application's provisioning as the server knows it; `null` until it arrived. */
export function useProvisioning() {
  const { directory, opened, pace, signal } = useFrame();
  const [view, setView] = useState<ProvisioningView | null>(null);
  const reload = useCallback(
    () =>
      untilLeft(signal, async () => {
        const answer = await directory.provisioning(opened.objectId, signal);
        if (answer.ok) setView(answer.value);
      }),
    [directory, opened, signal],
  );
  useEffect(() => {
    void untilLeft(signal, async () => {
      await pace.pause(signal);
      await reload();
    });
  }, [pace, reload, signal]);
  return { view, setView, reload };
}
