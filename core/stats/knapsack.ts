/**
 * The subset of items of the greatest total value whose sizes fit together into the capacity (0/1 knapsack, exact by dynamic programming), filled up with what still fits
 * and is worth too little to count beside the others. Ties go to the earlier item.
 *
 * @param values ≥ 0, any unit
 * @param sizes whole numbers ≥ 1, in the unit of the capacity
 * @param capacity whole number ≥ 0; time and memory grow with items × capacity
 * @returns for each item whether it is in; the chosen sizes never add up to more than the capacity
 * @throws RangeError for sizes or a capacity that are not such numbers, or unequal lengths
 * Source: Martello and Toth, Knapsack Problems (1990), section 2.6.
 * @example knapsack([3, 2, 2], [3, 2, 2], 4) // [false, true, true]
 */
export function knapsack(values: readonly number[], sizes: readonly number[], capacity: number): boolean[] {
  const n = values.length;
  if (sizes.length !== n) throw new RangeError(`knapsack: ${sizes.length} sizes for ${n} values`);
  if (!Number.isInteger(capacity) || capacity < 0) throw new RangeError(`knapsack: a capacity of ${capacity}`);
  const wrong = sizes.find(size => !Number.isInteger(size) || size < 1);
  if (wrong !== undefined) throw new RangeError(`knapsack: a size of ${wrong}`);
  const width = capacity + 1;
  const best = new Float64Array(width);
  const taken = new Uint8Array(n * width);
  // From the last item to the first, so that of equal totals the one with the earlier item is kept.
  for (let item = n - 1; item >= 0; item--) {
    const size = sizes[item]!;
    for (let room = capacity; room >= size; room--) {
      const total = best[room - size]! + values[item]!;
      if (total >= best[room]! && values[item]! > 0) {
        best[room] = total;
        taken[item * width + room] = 1;
      }
    }
  }
  const chosen = new Array<boolean>(n).fill(false);
  let room = capacity;
  for (let item = 0; item < n; item++) {
    if (taken[item * width + room] !== 1) continue;
    chosen[item] = true;
    room -= sizes[item]!;
  }
  for (let item = 0; item < n; item++) {
    if (chosen[item] || sizes[item]! > room) continue;
    chosen[item] = true;
    room -= sizes[item]!;
  }
  return chosen;
}
