/** One property of many deals, as numbers. */
export interface Feature {
  name: string;
  kind: 'number' | 'category';
  /** Numbers, or places in `levels`; NaN = missing. */
  values: Float64Array;
  /** Names of the categories; empty for a number. */
  levels: readonly string[];
}

/** Closed deals (or closed deals at several times of their life) to learn from. */
export interface ClosedRows {
  features: readonly Feature[];
  /** 1 = won, 0 = lost. */
  won: Float64Array;
  /** When the features were known, in any unit; equal where time is not known. */
  order: Float64Array;
  /** When the outcome was known, in the unit of `order`; null when only the order is. */
  decided: Float64Array | null;
  /** Rows of one deal share a number; null when each row is a deal of its own. */
  group: Int32Array | null;
}

/** The rows with these numbers, in that order. */
export function rowsAt(rows: ClosedRows, at: Int32Array): ClosedRows {
  return {
    features: featuresAt(rows.features, at),
    won: taken(rows.won, at),
    order: taken(rows.order, at),
    decided: rows.decided && taken(rows.decided, at),
    group: rows.group && Int32Array.from(at, row => rows.group![row]!),
  };
}

export function featuresAt(features: readonly Feature[], at: Int32Array): Feature[] {
  return features.map(feature => ({ ...feature, values: taken(feature.values, at) }));
}

export function taken(values: Float64Array, at: Int32Array): Float64Array {
  const result = new Float64Array(at.length);
  for (let i = 0; i < at.length; i++) result[i] = values[at[i]!]!;
  return result;
}
