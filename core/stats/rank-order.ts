/** Bits of a key that one pass of the radix sort looks at. */
const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const LOW_PASSES = 3;

/**
 * Places of the keys from the largest to the smallest; equal keys keep their order. A radix sort over the bits of the numbers, so the time grows with n alone.
 *
 * @param keys finite numbers, not changed; −0 and 0 are equal
 * @returns indices into `keys`
 * Source: Knuth, The Art of Computer Programming, vol. 3 (2nd ed., 1998), 5.2.5 (algorithm R).
 * @example rankOrder(Float64Array.of(1, 3, 2)) // [1, 2, 0]
 */
export function rankOrder(keys: Float64Array): Uint32Array {
  const n = keys.length;
  const words = new Uint32Array(Float64Array.from(keys, key => key + 0).buffer);
  const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const lowWord = words[2 * i + (littleEndian ? 0 : 1)]!;
    const highWord = words[2 * i + (littleEndian ? 1 : 0)]!;
    // Read as integers, these bits grow as the numbers fall: the sign is kept for negative ones, everything else is turned around for the others.
    const negative = highWord >>> 31 === 1;
    high[i] = negative ? highWord : ~highWord & 0x7fffffff;
    low[i] = negative ? lowWord : ~lowWord;
  }
  let order = Uint32Array.from({ length: n }, (_, i) => i);
  let other = new Uint32Array(n);
  const counts = new Uint32Array(BUCKETS);
  for (let pass = 0; pass < 2 * LOW_PASSES; pass++) {
    const word = pass < LOW_PASSES ? low : high;
    const shift = (pass % LOW_PASSES) * DIGIT_BITS;
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[(word[i]! >>> shift) & (BUCKETS - 1)]!++;
    // All in one bucket: this digit tells nothing.
    if (n === 0 || counts[(word[0]! >>> shift) & (BUCKETS - 1)] === n) continue;
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = counts[bucket]!;
      counts[bucket] = sum;
      sum += count;
    }
    for (let i = 0; i < n; i++) {
      const at = order[i]!;
      other[counts[(word[at]! >>> shift) & (BUCKETS - 1)]!++] = at;
    }
    [order, other] = [other, order];
  }
  return order;
}
