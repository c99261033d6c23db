import type { TextColumns } from '../../core/sales/tabular-learner';
import { cellError, instantIn, numberIn, type Table, textIn } from './table';

/** Columns that say how the row is to be read; all others may be features. */
const ROLES = ['id', 'outcome', 'closed', 'order'];
/** Dates that a row may be known at, the best first. */
const DATES = ['as_of', 'created', 'created_at', 'created_date', 'createdate', 'opened', 'open_date', 'date'];
const STAGES = ['stage', 'deal_stage', 'dealstage', 'stage_name', 'stagename', 'phase', 'step', 'status'];

/** How the tables of closed deals and of those to predict are read. */
export interface DealLayout {
  /** Column of the order in time: a number or a date; null: time is not known. */
  order: string | null;
  orderIsNumber: boolean;
  /** Column whose date the other dates are counted from. */
  reference: string | null;
  stage: string | null;
  /** Columns that both tables have and that may be features. */
  features: string[];
}

const DAY_MS = 86_400_000;

/** Finds the columns by name and content. An `order` column wins over dates. */
export function layoutOf(train: Table, test: Table): DealLayout {
  const shared = train.columns.filter(name => test.columns.includes(name));
  const isFilled = (name: string) => {
    const at = train.columns.indexOf(name);
    return train.rows.some(row => row[at]!.trim() !== '');
  };
  const lower = new Map(shared.map(name => [name.toLowerCase(), name]));
  const first = (names: readonly string[]) =>
    names.flatMap(name => lower.get(name) ?? []).find(name => isFilled(name)) ?? null;
  const reference = first(DATES) ?? shared.find(name => isDated(train, name) && isDated(test, name)) ?? null;
  const order = first(['order']);
  return {
    order: order ?? reference,
    orderIsNumber: order !== null,
    reference,
    stage: first(STAGES),
    features: shared.filter(name => !ROLES.includes(name.toLowerCase())),
  };
}

function isDated(table: Table, name: string): boolean {
  const at = table.columns.indexOf(name);
  return table.rows.every(row => /^\d{4}-\d\d-\d\d/.test(row[at]!.trim()));
}

/** Place of each row in time, in days for dates; a row without it counts as the earliest. */
export function ordersOf(table: Table, { order, orderIsNumber }: DealLayout): Float64Array {
  const orders = Float64Array.from(table.rows, (_, row) => {
    if (order === null) return 0;
    return (orderIsNumber ? numberIn(table, row, order) : daysIn(table, row, order)) ?? Number.NEGATIVE_INFINITY;
  });
  const least = orders.reduce((min, each) => (each > Number.NEGATIVE_INFINITY && each < min ? each : min), Infinity);
  return orders.map(each => (each === Number.NEGATIVE_INFINITY ? (least === Infinity ? 0 : least) : each));
}

/** When each outcome was known, in the unit of the order; null where no column says so in that unit. A close before the order's date is no close. */
export function decidedOf(table: Table, layout: DealLayout, orders: Float64Array): Float64Array | null {
  if (layout.order === null || layout.orderIsNumber || !table.columns.includes('closed')) return null;
  return Float64Array.from(table.rows, (_, row) => {
    const closed = daysIn(table, row, 'closed');
    return closed === null || closed < orders[row]! ? Number.NaN : closed;
  });
}

export function daysIn(table: Table, row: number, column: string): number | null {
  const instant = instantIn(table, row, column);
  return instant === null ? null : instant / DAY_MS;
}

/**
 * The ids of the rows to predict.
 *
 * @throws InputError for an id that is empty or occurs twice: it could have two answers
 */
export function idsToPredict(table: Table): string[] {
  const seen = new Set<string>();
  return table.rows.map((_, row) => {
    const id = textIn(table, row, 'id');
    if (seen.has(id)) throw cellError(table, row, 'id', 'occurs twice');
    seen.add(id);
    return id;
  });
}

/** Name of the deal of each row: the id up to an "@". */
export function dealsOf(table: Table): string[] {
  return table.rows.map((_, row) => textIn(table, row, 'id').replace(/@.*$/s, ''));
}

/** Numbers of the deals; null when no deal occurs twice. */
export function groupsOf(deals: readonly string[]): Int32Array | null {
  const numbers = new Map<string, number>();
  for (const deal of deals) if (!numbers.has(deal)) numbers.set(deal, numbers.size);
  return numbers.size === deals.length ? null : Int32Array.from(deals, deal => numbers.get(deal)!);
}

/** 1 for won, 0 for lost. */
export function outcomesOf(table: Table): Float64Array {
  return Float64Array.from(table.rows, (_, row) => {
    const outcome = textIn(table, row, 'outcome').toLowerCase();
    if (outcome !== 'won' && outcome !== 'lost') throw cellError(table, row, 'outcome', 'is neither won nor lost');
    return Number(outcome === 'won');
  });
}

/** Cells of the columns that may be features, in the order of `at`. */
export function cellsOf(table: Table, names: readonly string[], at: Int32Array): TextColumns {
  const places = names.map(name => table.columns.indexOf(name));
  return { names, cells: places.map(place => Array.from(at, row => table.rows[row]![place]!)) };
}

/** Places of the rows in the order of time; of rows with one id only the last in the file. */
export function placesInOrder(table: Table, orders: Float64Array): Int32Array {
  const last = new Map(table.rows.map((_, row) => [textIn(table, row, 'id'), row]));
  return Int32Array.from(last.values()).sort((a, b) => orders[a]! - orders[b]! || a - b);
}
