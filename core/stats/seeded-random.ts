/**
 * Seeded uniform generator (mulberry32): the same seed gives the same numbers on every machine. For sampling, not for secrets.
 *
 * @param seed any integer; its low 32 bits count
 * @returns a function that gives the next number, 0 ≤ u < 1
 * Source: Tommy Ettinger, mulberry32 (2017, public domain).
 * @example seededRandom(1)() // 0.6270739405881613
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
