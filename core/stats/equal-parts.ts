/**
 * A sample as `parts` equally likely points: point j is the mean of the j-th of the equal parts of the sorted values, a value on a border counting to both sides
 * by its share. The mean of the points is the mean of the values.
 *
 * @param values at least one, finite
 * @param parts > 0; where there are no more values than that, the sorted values themselves are the points
 * @returns ascending, in the unit of the values
 * @example equalParts([1, 2, 3, 4, 5], 2) // [1.8, 4.2]: (1 + 2 + 3/2) / 2.5 and (3/2 + 4 + 5) / 2.5
 */
export function equalParts(values: readonly number[], parts: number): number[] {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n <= parts) return [...sorted];
  return Array.from({ length: parts }, (_, part) => {
    const from = (part * n) / parts;
    const to = ((part + 1) * n) / parts;
    let sum = 0;
    for (let at = Math.floor(from); at < Math.min(n, Math.ceil(to)); at++) {
      sum += (sorted[at] as number) * (Math.min(at + 1, to) - Math.max(at, from));
    }
    return sum / (to - from);
  });
}
