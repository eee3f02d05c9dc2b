/** The one source of chance in the mock world: same seed, same names, ids and delays. */

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  integer(below: number): number;
  /** `bytes` random bytes as lower-case hex. */
  hex(bytes: number): string;
  /** A version 4 GUID, lower case. */
  guid(): string;
  /** Where the sequence stands; give it back to continue from there. */
  position: number;
}

/** The mulberry32 generator: 32 bits of state, well spread, reproducible. Not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number): number => Math.floor(next() * below);
  const hex = (bytes: number): string =>
    Array.from({ length: bytes }, () => integer(256).toString(16).padStart(2, '0')).join('');

  return {
    next,
    integer,
    hex,
    guid: () => {
      const digits = hex(16);
      const variant = '89ab'[integer(4)];
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        `${variant}${digits.slice(17, 20)}`,
        digits.slice(20),
      ].join('-');
    },
    get position() {
      return state;
    },
    set position(value: number) {
      state = value >>> 0;
    },
  };
}
