/**
 * How Entra writes the operations of a PATCH: its own way, or that of the feature flag `aadOptscim062020` in the
 * Tenant URL. docs: application-provisioning-config-problem-scim-compatibility.
 */

import type { AttributeChange } from './attribute-mapping.ts';

export interface PatchOperation {
  readonly op: 'Add' | 'Replace' | 'add' | 'replace';
  readonly path?: string;
  readonly value: unknown;
}

export type PatchDialect = 'default' | 'aadOptscim062020';

const flag = 'aadOptscim062020';

/** The flag works wherever it stands in the query of the Tenant URL. */
export function dialectOf(tenantUrl: URL): PatchDialect {
  return tenantUrl.searchParams.has(flag) ? flag : 'default';
}

export function patchOperations(changes: readonly AttributeChange[], dialect: PatchDialect): readonly PatchOperation[] {
  return dialect === 'default' ? changes.map(capitalised) : standardOperations(changes);
}

/** One operation for each attribute, with a capital; booleans are strings. */
function capitalised({ path, value, missing }: AttributeChange): PatchOperation {
  const written = typeof value === 'boolean' ? (value ? 'True' : 'False') : value;
  return { op: missing ? 'Add' : 'Replace', path, value: written };
}

/** Each filtered path by itself; all other replacements in one operation without a path. */
function standardOperations(changes: readonly AttributeChange[]): readonly PatchOperation[] {
  const added = changes.filter(({ missing }) => missing);
  const filtered = changes.filter(({ missing, path }) => !missing && path.includes('['));
  const others = changes.filter(({ missing, path }) => !missing && !path.includes('['));
  const [only] = others;
  return [
    ...added.map(({ path, value }): PatchOperation => ({ op: 'add', path, value })),
    ...filtered.map(({ path, value }): PatchOperation => ({ op: 'replace', path, value })),
    ...(others.length === 1 && only ? [{ op: 'replace' as const, path: only.path, value: only.value }] : []),
    ...(others.length > 1
      ? [{ op: 'replace' as const, value: Object.fromEntries(others.map(({ path, value }) => [path, value])) }]
      : []),
  ];
}

/** A user who has left the scope, or is in the recycle bin. */
export const disabled: AttributeChange = { path: 'active', value: false, missing: false };
