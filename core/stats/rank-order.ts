/** Bits that one pass of the radix sort looks at: three passes cover the upper half of a key. */
const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
const PASSES = 3;

/**
 * Places of the keys from the largest to the smallest; equal keys keep their order. A radix sort over the
 * upper 32 bits of the numbers, which tells nearly all apart, so the time grows with n alone; the few that it does not are compared.
 *
 * @param keys finite numbers, not changed; −0 and 0 are equal
 * @returns indices into `keys`
 * Source: Knuth, The Art of Computer Programming, vol. 3 (2nd ed., 1998), 5.2.5 (algorithm R).
 * @example rankOrder(Float64Array.of(1, 3, 2)) // [1, 2, 0]
 */
export function rankOrder(keys: Float64Array): Uint32Array {
  const n = keys.length;
  const high = upperBits(keys);
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let other = new Uint32Array(n);
  const counts = new Uint32Array(BUCKETS);
  for (let pass = 0; pass < PASSES; pass++) {
    const shift = pass * DIGIT_BITS;
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[(high[i]! >>> shift) & (BUCKETS - 1)]!++;
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = counts[bucket]!;
      counts[bucket] = sum;
      sum += count;
    }
    for (let i = 0; i < n; i++) {
      const at = order[i]!;
      other[counts[(high[at]! >>> shift) & (BUCKETS - 1)]!++] = at;
    }
    [order, other] = [other, order];
  }
  orderWithin(order, high, keys);
  return order;
}

/** The upper halves of the keys, turned so that they grow as the numbers fall. */
function upperBits(keys: Float64Array): Uint32Array {
  const n = keys.length;
  // Adding 0 makes one number of −0 and 0.
  const plain = new Float64Array(n);
  for (let i = 0; i < n; i++) plain[i] = keys[i]! + 0;
  const words = new Uint32Array(plain.buffer);
  const upper = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
  const high = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const word = words[2 * i + upper]!;
    // Of negative numbers the bits grow already.
    high[i] = word >>> 31 === 1 ? word : ~word & 0x7fffffff;
  }
  return high;
}

/** Puts runs of equal upper bits into the order of the whole keys. */
function orderWithin(order: Uint32Array, high: Uint32Array, keys: Float64Array): void {
  for (let begin = 0; begin < order.length; ) {
    const bits = high[order[begin]!];
    let end = begin + 1;
    while (end < order.length && high[order[end]!] === bits) end++;
    if (end - begin > 1) order.subarray(begin, end).sort((a, b) => keys[b]! - keys[a]! || a - b);
    begin = end;
  }
}
