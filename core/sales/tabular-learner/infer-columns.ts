import type { Feature } from './feature';
import { disagreement, type Suspicion } from './suspicion';
import { isNothing, writtenDay, writtenNumber } from './written-value';

/** Columns of text cells; all of one length. */
export interface TextColumns {
  names: readonly string[];
  /** For each name its cells; empty = missing. */
  cells: readonly (readonly string[])[];
}

/** What is known of the closed deals besides their cells. */
export interface Frame {
  won: Float64Array;
  /** In the order of time; equal where time is not known. */
  order: Float64Array;
  /** Deal of each row; null when each row is a deal. */
  group: Int32Array | null;
  /** Name of each deal, parallel to the rows. */
  deal: readonly string[];
  /** Column whose date the others are counted from (days before it); null for none. */
  reference: string | null;
}

/** What became of one column. */
export interface Column {
  name: string;
  kind: 'number' | 'category' | 'days' | 'weekday' | null;
  /** Why it isn't used; null when it is. */
  left: 'empty' | 'constant' | 'names-the-deal' | 'free-text' | 'follows-the-order' | 'no-reference' | Suspicion | null;
}

export interface Inference {
  columns: Column[];
  /** The cells of a table with the same columns as features; categories keep their numbers. */
  encode(table: TextColumns): Feature[];
}

/** Share of the cells that must be of a type for the column to be of it. */
const TYPED = 0.95;
/** Share of different texts from which a column is a name or free text. */
const UNIQUE = 0.5;
const LEAST_FOR_UNIQUE = 30;
const ID_NAME = /(^|[\s_.-])(id|ids|uuid|guid|key|number|no|nr)$|[a-z]Id$/;

/**
 * Types of columns that nobody has described: numbers, categories, dates (as days before the reference date), and which of them can't be a reason for an outcome.
 *
 * @param closed cells of the closed deals, in the order of the frame
 * @param open cells of deals that are to be predicted; where there are enough of them, columns whose cells differ in kind from those of closed deals are left out
 */
export function inferColumns(closed: TextColumns, open: TextColumns | null, frame: Frame): Inference {
  const encoders: { column: Column; encode: (table: TextColumns) => Feature[] }[] = [];
  for (const [at, name] of closed.names.entries()) {
    const cells = closed.cells[at]!;
    const ahead = open === null ? [] : (open.cells[open.names.indexOf(name)] ?? []);
    const kind = kindOf(cells);
    const marks = kind === 'number' ? commonMark([...cells, ...ahead]) : '';
    const encode = encoderOf(name, kind, marks, frame.reference, cells);
    const left = reasonToLeave(name, kind, cells, ahead, frame, encode);
    const used = kind === 'days' && name === frame.reference ? 'weekday' : kind;
    encoders.push({ column: { name, kind: left === null ? used : null, left }, encode });
  }
  const used = encoders.filter(({ column }) => column.left === null);
  return {
    columns: encoders.map(({ column }) => column),
    encode: table => used.flatMap(({ encode }) => encode(table)),
  };
}

function kindOf(cells: readonly string[]): 'number' | 'category' | 'days' {
  let [numbers, days, known] = [0, 0, 0];
  for (const cell of cells) {
    if (isNothing(cell)) continue;
    known++;
    if (writtenNumber(cell) !== null) numbers++;
    else if (writtenDay(cell) !== null) days++;
  }
  if (known > 0 && numbers >= TYPED * known) return 'number';
  return known > 0 && days >= TYPED * known ? 'days' : 'category';
}

/** Amounts in several currencies can't be compared: those in the most frequent one count, the others are missing. */
function commonMark(cells: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const mark = writtenNumber(cell)?.mark;
    if (mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function encoderOf(
  name: string,
  kind: 'number' | 'category' | 'days',
  mark: string,
  reference: string | null,
  known: readonly string[],
): (table: TextColumns) => Feature[] {
  const levels = new Map<string, number>();
  const levelOf = (text: string) => {
    const level = levels.get(text) ?? levels.size;
    levels.set(text, level);
    return level;
  };
  if (kind === 'category') for (const cell of known) if (cell.trim() !== '') levelOf(cell.trim());
  const cellsOf = (table: TextColumns, column: string) => table.cells[table.names.indexOf(column)] ?? [];
  return table => {
    const cells = cellsOf(table, name);
    if (kind === 'category') {
      const values = Float64Array.from(cells, cell => (cell.trim() === '' ? Number.NaN : levelOf(cell.trim())));
      return [{ name, kind, values, levels: [...levels.keys()] }];
    }
    if (kind === 'number') {
      const values = Float64Array.from(cells, cell => {
        const written = writtenNumber(cell);
        return written === null || written.mark !== mark ? Number.NaN : written.value;
      });
      return [{ name, kind, values, levels: [] }];
    }
    const days = Float64Array.from(cells, cell => writtenDay(cell) ?? Number.NaN);
    if (name === reference) {
      // Day 0 was a Thursday.
      const values = days.map(day => (Number.isNaN(day) ? day : (((Math.floor(day) + 3) % 7) + 7) % 7));
      return [{ name: `${name} (weekday)`, kind: 'category', values, levels: WEEKDAYS }];
    }
    const from = reference === null ? [] : cellsOf(table, reference);
    const values = days.map((day, row) => (writtenDay(from[row] ?? '') ?? Number.NaN) - day);
    return [{ name, kind: 'number', values, levels: [] }];
  };
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function reasonToLeave(
  name: string,
  kind: 'number' | 'category' | 'days',
  cells: readonly string[],
  ahead: readonly string[],
  frame: Frame,
  encode: (table: TextColumns) => Feature[],
): Column['left'] {
  const texts = cells.map(cell => cell.trim());
  const distinct = new Set(texts);
  distinct.delete('');
  if (distinct.size === 0) return 'empty';
  if (distinct.size === 1 && texts.every(text => text !== '')) return 'constant';
  if (texts.every((text, row) => text === frame.deal[row])) return 'names-the-deal';
  if (kind === 'days' && frame.reference === null) return 'no-reference';
  const deals = frame.group === null ? texts.length : new Set(frame.group).size;
  const isUnique = distinct.size > UNIQUE * Math.min(deals, texts.filter(text => text !== '').length);
  if (kind === 'category' && isUnique && distinct.size > LEAST_FOR_UNIQUE) return 'free-text';
  if (kind !== 'number') return disagreement(kind, texts, ahead, frame.won);
  const [feature] = encode({ names: [name], cells: [cells] });
  const values = feature!.values;
  if (isUnique && ID_NAME.test(name) && values.every(value => Number.isNaN(value) || Number.isInteger(value))) {
    return 'names-the-deal';
  }
  if (distinct.size > LEAST_FOR_UNIQUE && followsOrder(values, frame.order)) return 'follows-the-order';
  return disagreement(kind, texts, ahead, frame.won);
}

/** Whether the numbers rise or fall with time nearly without exception: a running number, which can only tell the time. */
function followsOrder(values: Float64Array, order: Float64Array): boolean {
  let [rising, falling] = [0, 0];
  // Neighbours at a distance, so that disorder within a day or a batch doesn't hide the trend.
  const apart = Math.max(1, Math.floor(values.length / 10));
  for (let row = apart; row < values.length; row++) {
    if (order[row] === order[row - apart]) continue;
    if (values[row]! > values[row - apart]!) rising++;
    else if (values[row]! < values[row - apart]!) falling++;
  }
  return Math.max(rising, falling) > 0.98 * (rising + falling) && rising + falling > values.length / 2;
}
