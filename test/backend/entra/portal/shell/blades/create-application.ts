import type { CreateApplication } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import type { Portal } from '../portal.ts';
import { addresses } from '../route.ts';

/** Creates an application, which takes a while, and opens it. Resolves with what was refused, or nothing. */
export async function createApplication(
  portal: Portal,
  wanted: CreateApplication,
  signal: AbortSignal,
): Promise<string | null> {
  const progress = portal.notifications.begin('Adding application', `Adding application ${wanted.name}`);
  let refused: string | null = null;
  await untilLeft(portal.forever, async () => {
    const answer = await portal.directory.createApplication(wanted, portal.forever);
    if (!answer.ok) {
      refused = answer.error;
      progress.failed('Error adding application', answer.error);
      return;
    }
    await portal.pace.pause(portal.forever, 2);
    progress.succeeded(
      `Application ${wanted.name} added successfully`,
      `Application ${wanted.name} was added to your directory`,
    );
    if (signal.aborted) return;
    portal.panes.shut();
    portal.go(addresses.managed('Overview', answer.value));
  });
  return refused;
}
