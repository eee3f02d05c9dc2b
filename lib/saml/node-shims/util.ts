/** Stands in for Node's `util` inside xml-crypto, which wraps its old functions with `deprecate`. */
export function deprecate<F>(old: F): F {
  return old;
}
