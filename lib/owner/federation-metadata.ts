/** The one network request of the extension: the metadata document of an application, from Microsoft's login host. */
import { federationMetadataUrl } from '../checks/entra-address.ts';
import type { ApplicationRole } from '../migration/application.ts';
import type { MigrationContext } from '../migration/context.ts';

const limitBytes = 1024 * 1024;
const timeoutMs = 15_000;

type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'metadata-unknown' | 'metadata-unreachable' | 'metadata-too-large' };

/**
 * The address is computed from tenant and application id, never taken from the page. No cookies, no redirects,
 * at most 1 MiB and 15 seconds.
 */
export async function fetchFederationMetadata(
  { migration }: MigrationContext,
  role: ApplicationRole,
): Promise<Fetched> {
  const application = migration[role];
  if (!migration.tenant || !application) return { ok: false, reason: 'metadata-unknown' };
  try {
    const response = await fetch(federationMetadataUrl(migration.tenant.id, application.appId), {
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok || !response.body) return { ok: false, reason: 'metadata-unreachable' };
    return await bounded(response.body);
  } catch {
    return { ok: false, reason: 'metadata-unreachable' };
  }
}

async function bounded(body: ReadableStream<Uint8Array>): Promise<Fetched> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limitBytes) {
      await reader.cancel();
      return { ok: false, reason: 'metadata-too-large' };
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return { ok: true, bytes };
}
