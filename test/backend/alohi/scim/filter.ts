/**
 * Filters of RFC 7644, 3.4.2.2. The SCIM library's own compare every string exactly and take unfinished ones for
 * empty; here letter case counts only where RFC 7643 says so, and what is no filter is an error.
 */
import { z } from 'zod';

const comparisons = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;
type Comparison = (typeof comparisons)[number];
type Literal = string | number | boolean | null;

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly inner: Filter }
  | { readonly kind: 'present'; readonly path: string }
  | { readonly kind: 'compare'; readonly path: string; readonly how: Comparison; readonly value: Literal }
  /** One value of a multi-valued attribute must satisfy all of it: `emails[type eq "work" and value co "@"]`. */
  | { readonly kind: 'values'; readonly path: string; readonly inner: Filter };

const token = /\s*([()[\]]|"(?:[^"\\]|\\.)*"|[^\s()[\]"]+)/y;
const literal = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Reads a filter; `null` when the text is none. */
export function parseFilter(text: string): Filter | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  let at = 0;
  const word = () => tokens[at]?.toLowerCase();
  const taken = (wanted: string) => word() === wanted && ++at > 0;

  function chain(kind: 'and' | 'or', next: () => Filter | null): Filter | null {
    let left = next();
    while (left !== null && taken(kind)) {
      const right = next();
      left = right && { kind, left, right };
    }
    return left;
  }
  // `and` binds more tightly than `or`.
  const either = (): Filter | null => chain('or', () => chain('and', term));
  function enclosed(end: string): Filter | null {
    const inner = either();
    return inner && taken(end) ? inner : null;
  }
  function term(): Filter | null {
    if (taken('(')) return enclosed(')');
    if (word() === 'not' && tokens?.[at + 1] === '(') {
      at += 2;
      const inner = enclosed(')');
      return inner && { kind: 'not', inner };
    }
    const path = tokens?.[at++];
    if (path === undefined || !/^[A-Za-z][\w:.$-]*$/.test(path)) return null;
    if (taken('[')) {
      const inner = enclosed(']');
      return inner && { kind: 'values', path, inner };
    }
    if (taken('pr')) return { kind: 'present', path };
    const how = comparisons.find(taken);
    const value = literalOf(how && tokens?.[at++]);
    return how && value !== undefined ? { kind: 'compare', path, how, value } : null;
  }

  const filter = either();
  return at === tokens.length ? filter : null;
}

function tokensOf(text: string): readonly string[] | null {
  const found: string[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    token.lastIndex = at;
    const [whole = '', value] = token.exec(text) ?? [];
    if (value === undefined) return null;
    found.push(value);
    at += whole.length;
  }
  return found;
}

/** Values are JSON; Entra's spelling of booleans (`True`) is let through too. */
function literalOf(text: string | undefined): Literal | undefined {
  if (text === undefined) return undefined;
  try {
    return literal.safeParse(JSON.parse(/^(true|false|null)$/i.test(text) ? text.toLowerCase() : text)).data;
  } catch {
    return undefined;
  }
}

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:user:';
/** `caseExact` in RFC 7643: 3.1 for the common attributes, 4.1 for those of User, which are not. */
const caseExact = /^(id|externalid|meta\.(location|version|resourcetype))$/;

/** Whether a resource satisfies the filter. An attribute it does not have satisfies `ne` and `not` alone. */
export function matches(filter: Filter, resource: unknown, prefix = ''): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, resource, prefix) && matches(filter.right, resource, prefix);
    case 'or':
      return matches(filter.left, resource, prefix) || matches(filter.right, resource, prefix);
    case 'not':
      return !matches(filter.inner, resource, prefix);
    case 'values': {
      const path = plainPath(filter.path);
      return valuesAt(resource, path).some((each) => matches(filter.inner, each, `${prefix}${path}.`));
    }
    case 'present':
      return valuesAt(resource, plainPath(filter.path)).some((value) => value !== '');
    case 'compare': {
      const path = plainPath(filter.path);
      // A multi-valued attribute of complex values is compared by `value`.
      const found = valuesAt(resource, path).map((value) => (isRecord(value) ? value.value : value));
      const exact = caseExact.test(prefix + path);
      const fold = (value: unknown) => (typeof value === 'string' && !exact ? value.toLowerCase() : value);
      const wanted = fold(filter.value);
      if (filter.how === 'ne') return found.every((value) => fold(value) !== wanted);
      return found.some((value) => compares(filter.how, fold(value), wanted));
    }
  }
}

const plainPath = (path: string): string => {
  const lower = path.toLowerCase();
  return lower.startsWith(userSchema) ? lower.slice(userSchema.length) : lower;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a dotted, lower-case path; each value of a multi-valued attribute by itself. */
function valuesAt(resource: unknown, path: string): readonly unknown[] {
  let present: readonly unknown[] = [resource];
  for (const name of path.split('.')) {
    present = present
      .flatMap((value) =>
        isRecord(value)
          ? Object.entries(value).flatMap(([key, each]) => (key.toLowerCase() === name ? [each] : []))
          : [],
      )
      .flat()
      .filter((value) => value !== undefined && value !== null);
  }
  return present;
}

function compares(how: Comparison, actual: unknown, wanted: unknown): boolean {
  if (how === 'eq') return actual === wanted;
  if (typeof actual !== 'string' || typeof wanted !== 'string') return false;
  switch (how) {
    case 'co':
      return actual.includes(wanted);
    case 'sw':
      return actual.startsWith(wanted);
    case 'ew':
      return actual.endsWith(wanted);
    case 'gt':
      return actual > wanted;
    case 'ge':
      return actual >= wanted;
    case 'lt':
      return actual < wanted;
    case 'le':
      return actual <= wanted;
    default:
      return false;
  }
}
