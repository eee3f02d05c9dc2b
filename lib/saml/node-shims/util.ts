/**
 * Stands in for Node's `util` inside xml-crypto, which wraps its old functions with `deprecate`, and bears that name
 * because it is asked for by it. It is no place for anything else.
 */
export function deprecate<F>(old: F): F {
  return old;
}
