import { groupHeads } from './group-heads';
import { rowKeys } from './row-keys';
import { findRows } from './rows';

/** What reading needs for rows beside each other. */
export interface ListReading {
  findRows: typeof findRows;
  groupHeads: typeof groupHeads;
  rowKeys: typeof rowKeys;
}

export const listReading: ListReading = { findRows, groupHeads, rowKeys };
