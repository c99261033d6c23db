/** One property of many rows. */
export interface Column {
  /** Numbers, or categories numbered from 0; NaN = missing. */
  values: Float64Array;
  categorical: boolean;
}

/** How the values of one column are put into at most 256 bins. Bin 0 is for missing values; the last bin of a categorical column for rare and unseen levels. */
export interface ColumnBins {
  categorical: boolean;
  /** Numeric: a value is in the bin 1 + (number of edges below it). Ascending. */
  edges: Float64Array;
  /** Categorical: bin of each level. */
  levels: Uint8Array;
  /** Number of bins, those for missing and for rare values included. */
  count: number;
}

/**
 * Bins of a column: numbers between quantiles (between neighbouring values where there are few), categories one by one, the rare ones together.
 *
 * @param most 2…254: bins besides those for missing and rare values
 * @param leastInLevel rows that a category needs for a bin of its own
 * @example columnBins({ values: Float64Array.of(1, 2, 2, 5), categorical: false }, 254, 1).edges // [1.5, 3.5]
 */
export function columnBins({ values, categorical }: Column, most: number, leastInLevel: number): ColumnBins {
  return categorical ? levelBins(values, most, leastInLevel) : numberBins(values, most);
}

function numberBins(values: Float64Array, most: number): ColumnBins {
  const sorted = values.filter(value => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  const between = (at: number) => {
    const [low, high] = [sorted[at - 1]!, sorted[at]!];
    // Halves first: the sum of two huge numbers is no number. A middle that rounds up to the higher value would put both into one bin.
    const middle = low / 2 + high / 2;
    return middle < high ? middle : low;
  };
  let distinct = sorted.length === 0 ? 0 : 1;
  for (let at = 1; at < sorted.length && distinct <= most; at++) if (sorted[at]! > sorted[at - 1]!) distinct++;
  if (distinct <= most) {
    for (let at = 1; at < sorted.length; at++) if (sorted[at]! > sorted[at - 1]!) edges.push(between(at));
  } else {
    for (let part = 1; part < most; part++) {
      let at = Math.round((part * sorted.length) / most);
      while (at < sorted.length && sorted[at] === sorted[at - 1]) at++;
      if (at >= sorted.length) break;
      const edge = between(at);
      if (edges.length === 0 || edge > edges.at(-1)!) edges.push(edge);
    }
  }
  return { categorical: false, edges: Float64Array.from(edges), levels: new Uint8Array(0), count: edges.length + 2 };
}

function levelBins(values: Float64Array, most: number, leastInLevel: number): ColumnBins {
  const rows = new Map<number, number>();
  let size = 0;
  for (const level of values) {
    if (Number.isNaN(level)) continue;
    rows.set(level, (rows.get(level) ?? 0) + 1);
    size = Math.max(size, level + 1);
  }
  const kept = [...rows]
    .filter(([, n]) => n >= leastInLevel)
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, most);
  const rare = kept.length + 1;
  const levels = new Uint8Array(size).fill(rare);
  for (const [at, [level]] of kept.entries()) levels[level] = at + 1;
  return { categorical: true, edges: new Float64Array(0), levels, count: rare + 1 };
}

/** Bin of one value, 0…count − 1. */
export function binOf(bins: ColumnBins, value: number): number {
  if (Number.isNaN(value)) return 0;
  if (bins.categorical) return value < bins.levels.length ? bins.levels[value]! : bins.count - 1;
  let low = 0;
  let high = bins.edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bins.edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** Bins of all values of a column. */
export function binnedValues(bins: ColumnBins, values: Float64Array): Uint8Array {
  const codes = new Uint8Array(values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = binOf(bins, values[row]!);
  return codes;
}
