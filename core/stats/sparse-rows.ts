/** A matrix of which most entries are 0, row by row: row i has the entries `starts[i]` … `starts[i + 1] − 1`. */
export interface SparseRows {
  /** One more than there are rows; ascending from 0. */
  starts: Int32Array;
  /** Column of each entry, 0…columns − 1. */
  indices: Int32Array;
  /** In single precision where memory decides over speed. */
  values: Float64Array | Float32Array;
  columns: number;
}

/**
 * A matrix given by columns, as sparse rows. Entries of 0 are left out.
 *
 * @param columns all of one length, finite
 * @example sparseRows([Float64Array.of(1, 0), Float64Array.of(2, 3)]) // starts [0, 2, 3], indices [0, 1, 1], values [1, 2, 3]
 */
export function sparseRows(columns: readonly Float64Array[]): SparseRows {
  const rows = columns[0]?.length ?? 0;
  const starts = new Int32Array(rows + 1);
  for (const values of columns) for (let row = 0; row < rows; row++) if (values[row] !== 0) starts[row + 1]! += 1;
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
  const indices = new Int32Array(starts[rows]!);
  const entries = new Float64Array(starts[rows]!);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (const [column, values] of columns.entries()) {
      if (values[row] === 0) continue;
      indices[end] = column;
      entries[end++] = values[row]!;
    }
  }
  return { starts, indices, values: entries, columns: columns.length };
}
