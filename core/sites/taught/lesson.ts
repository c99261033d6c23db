import type { DateOrder } from '../../locale/date-order';
import type { TaughtField, TaughtKind, TaughtReader } from '../../records/taught';
import type { ExampleRows } from './learn-rows';
import type { Scope } from './scope';

/** What the user pointed at: for each field one place, on one page. */
export interface Lesson {
  kind: TaughtKind;
  /** null: as the page looks. */
  page: 'record' | 'list' | null;
  name: string;
  dateOrder: DateOrder | null;
  picks: ReadonlyMap<string, Element>;
}

/** Where the fields of a lesson are looked for. */
export interface Setting {
  rows: TaughtReader['rows'];
  /** The place to look in for a field, and the same in the other rows. */
  scopeOf(field: string): { scope: Scope; others: Scope[]; name: TaughtField['scope'] } | null;
  count: number | null;
}

/** The row that holds the picks, and the fields that stand in the heading of its group instead. */
export type ExampleRow = ExampleRows & { heads: Set<string> };

/** What learning needs for rows beside each other. */
export interface ListLearning {
  rowOf(picks: Lesson['picks']): ExampleRow | null;
  listSetting(lesson: Lesson, body: Element, url: URL): Setting | null;
}
