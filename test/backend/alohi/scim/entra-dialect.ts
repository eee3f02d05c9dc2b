/** Entra's way of writing SCIM bodies, and what RFC 7644 lets others write, turned into what the SCIM library reads. */
import { z } from 'zod';

const operation = z.looseObject({ op: z.string(), path: z.string().optional(), value: z.unknown().optional() });
const patchBody = z.looseObject({ Operations: z.array(operation) });
const userBody = z.looseObject({ active: z.unknown().optional() });

/** The attributes this server keeps; the others are accepted and forgotten. */
const keptPath =
  /^(urn:ietf:params:scim:schemas:core:2\.0:User:)?(userName|active|externalId|name(\.(givenName|familyName|formatted))?|emails(\[[^\]]*\])?(\.(value|type|primary|display))?)$/i;

const attributeNames = ['userName', 'active', 'externalId', 'name', 'givenName', 'familyName', 'formatted', 'emails'];
const spelling = new Map(
  [...attributeNames, 'value', 'type', 'primary', 'display'].map((name) => [name.toLowerCase(), name]),
);

/** The path without its schema and in the schema's own spelling: names are not case-sensitive (RFC 7643, 2.1). */
function canonicalPath(path: string): string {
  return path
    .replace(/^urn:ietf:params:scim:schemas:core:2\.0:User:/i, '')
    .replaceAll(/\[[^\]]*\]|[A-Za-z]+/g, (part) => spelling.get(part.toLowerCase()) ?? part);
}

/** "True" and "False" are booleans; anything else stays and is for the schema to refuse. */
function asBoolean(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : value;
}

function plainOperation(original: z.infer<typeof operation>): z.infer<typeof operation> | null {
  const op = original.op.toLowerCase();
  const { path, value } = original;
  if (path === undefined) {
    if (!isRecord(value)) return { ...original, op };
    const kept = Object.entries(value).filter(([name]) => keptPath.test(name));
    return { op, value: Object.fromEntries(kept.map(([name, each]) => [canonicalPath(name), booleanAt(name, each)])) };
  }
  return keptPath.test(path) ? { op, path: canonicalPath(path), value: booleanAt(path, value) } : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const booleanAt = (path: string, value: unknown): unknown => (/(^|:)active$/i.test(path) ? asBoolean(value) : value);

/**
 * The body of a PATCH with lower-case `op`s, real booleans and only attributes this server keeps. When none is left it
 * holds one operation that changes nothing, since a PatchOp must not be empty. Other bodies come back as they are.
 */
export function plainPatch(body: unknown): unknown {
  const parsed = patchBody.safeParse(body);
  if (!parsed.success || parsed.data.Operations.length === 0) return body;
  const operations = parsed.data.Operations.map(plainOperation).filter((each) => each !== null);
  return { ...parsed.data, Operations: operations.length > 0 ? operations : [{ op: 'add', value: {} }] };
}

/** The body of a POST or PUT with a real boolean in `active`. */
export function plainUser(body: unknown): unknown {
  const parsed = userBody.safeParse(body);
  return parsed.success && 'active' in parsed.data ? { ...parsed.data, active: asBoolean(parsed.data.active) } : body;
}
