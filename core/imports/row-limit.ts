import { ImportError } from './result';

/** Most rows of one table: what a spreadsheet holds, and what the analyses can still hold in memory. */
export const ROW_LIMIT = 1_000_000;

/** The error for a table with more. */
export function tooManyRows(): ImportError {
  return new ImportError('too-many-rows', `The table has more than ${ROW_LIMIT} rows.`, { rows: ROW_LIMIT });
}
