/**
 * The smallest parser that is one: what comes in is taken only when every part of it is what the protocol says. The
 * schemas of `lib/protocol` say it too, but their library is as large as everything else that runs in a page;
 * `test/agent/command.test.ts` holds the two together.
 */

export type Guard<T> = (value: unknown) => value is T;

/** One guard for every property of the type, optional ones included: the compiler misses none. */
export type Shape<T> = { readonly [K in keyof Required<T>]: Guard<T[K]> };

export const isText: Guard<string> = (value) => typeof value === 'string';

/** JSON knows no other numbers. */
export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);

export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function oneOf<T extends string>(words: readonly T[]): Guard<T> {
  return (value): value is T => words.some((word) => word === value);
}

export function optional<T>(fits: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || fits(value);
}

export function listOf<T>(fits: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(fits);
}

export function object<T>(shape: Shape<T>): Guard<T> {
  const guards = Object.entries<Guard<unknown>>(shape);
  return (value): value is T => isRecord(value) && guards.every(([key, fits]) => fits(value[key]));
}

/** The shapes of a union's members without the `kind` that tells them apart. */
type ShapesByKind<U extends { kind: string }> = { readonly [M in U as M['kind']]: Shape<Omit<M, 'kind'>> };

export function oneOfKinds<U extends { kind: string }>(shapes: ShapesByKind<U>): Guard<U> {
  const guards = new Map(Object.entries<Shape<object>>(shapes).map(([kind, shape]) => [kind, object(shape)]));
  return (value): value is U => isRecord(value) && isText(value.kind) && guards.get(value.kind)?.(value) === true;
}
