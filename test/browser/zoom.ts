/** A browser profile that shows the portals enlarged, as somebody has set it for these sites. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hosts } from '../backend/model.ts';

/** Chromium counts in levels: each is 1.2 times the one before. */
const levelOf = (factor: number) => Math.log(factor) / Math.log(1.2);

/** To be called before the browser has used the profile for the first time. */
export async function zoomPortals(profile: string, factor: number): Promise<void> {
  const { azurePortal, entraPortal, faxPlus, signPlus } = hosts;
  const levels = [azurePortal, entraPortal, faxPlus, signPlus].map((host) => [
    host,
    { zoom_level: levelOf(factor), last_modified: '13300000000000000' },
  ]);
  const preferences = { partition: { per_host_zoom_levels: { x: Object.fromEntries(levels) } } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}
