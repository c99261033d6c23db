import { ImportError } from './result';

/**
 * Most rows of one table. Storing them takes no more memory for more of them; the analyses, which look at all of them at once, take over one
 * kilobyte for each, and a browser on a small machine ends at about a gigabyte.
 */
export const ROW_LIMIT = 500_000;

/** The error for a table with more. */
export function tooManyRows(): ImportError {
  return new ImportError('too-many-rows', `The table has more than ${ROW_LIMIT} rows.`, { rows: ROW_LIMIT });
}
