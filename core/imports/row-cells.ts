import { currenciesOf, type DateOrder, parseDay, parseMoney, parseNumber } from '../locale';
import type { Money } from '../records/money';
import type { Day } from '../records/time';
import { cellText, isBlank } from './cell-text';
import { flag } from './deal-status';
import type { ColumnField } from './fields';
import { htmlText } from './html-text';
import { longText } from './long-text';
import type { ColumnMapping } from './result';

/** A row that can't be taken. `why` and the column's header are shown to the user. */
export class RowProblem extends Error {
  constructor(
    readonly why: string,
    readonly column: string | null,
  ) {
    super(why);
    this.name = 'RowProblem';
  }
}

export type ColumnsByField = ReadonlyMap<string, readonly number[]>;

/** The columns of each field, leftmost first; made once for all rows. */
export function columnsByField(mapping: ColumnMapping): ColumnsByField {
  const found = new Map<string, number[]>();
  for (const [column, field] of Object.entries(mapping.columns)) {
    found.set(field, [...(found.get(field) ?? []), Number(column)]);
  }
  return found;
}

/** The cells of one row by the field that they become. A cell that is filled and can't be read is a RowProblem: half a row is not taken. */
export class RowCells {
  constructor(
    private readonly cells: readonly string[],
    private readonly header: readonly string[],
    private readonly mapping: ColumnMapping,
    private readonly columns: ColumnsByField,
  ) {}

  /** Whether a column gives this field, filled or not. */
  has(field: ColumnField): boolean {
    return this.columns.has(field);
  }

  text(field: ColumnField): string | null {
    return this.first(field, cellText);
  }

  texts(field: ColumnField): string[] {
    return this.of(field)
      .map(({ cell }) => cellText(cell))
      .filter(text => text !== null);
  }

  /** All of a long text; HTML becomes the text that it shows. */
  longText(field: ColumnField): string | null {
    return this.first(field, cell => {
      const text = /<(?:p|div|br|ul|ol|h\d|span|a)\b[^>]*>/i.test(cell) ? htmlText(cell) : cell.trim();
      return text === '' ? null : longText(text);
    });
  }

  /** @throws RowProblem `bad-date` */
  day(field: ColumnField): Day | null {
    const order: DateOrder = this.mapping.dateOrder;
    return this.first(field, cell => parseDay(cell, { order }), 'bad-date');
  }

  /** @throws RowProblem `bad-amount`, `bad-currency` */
  money(): Money | null {
    const currency = this.currency() ?? this.mapping.currency;
    return this.first('amount', cell => parseMoney(cell, { decimal: this.mapping.decimal, currency }), 'bad-amount');
  }

  /** 0…100. A share with a fraction of one (0.6) can't be told from six tenths of a percent, so it stays as written. @throws RowProblem `bad-number` */
  percent(field: ColumnField): number | null {
    return this.first(
      field,
      cell => {
        const value = parseNumber(cell, { decimal: this.mapping.decimal }) ?? parseNumber(cell);
        return value !== null && value >= 0 && value <= 100 ? value : null;
      },
      'bad-number',
    );
  }

  /** A check box; null where no column gives it. @throws RowProblem `bad-flag` */
  flag(field: ColumnField): boolean | null {
    return this.first(field, flag, 'bad-flag');
  }

  /** Lower case, each once. @throws RowProblem `bad-email` */
  emails(field: ColumnField): string[] {
    const found = new Set<string>();
    for (const { cell, column } of this.of(field)) {
      if (isBlank(cell)) continue;
      for (const part of cell.split(/[;,\s]+/).filter(Boolean)) {
        const address = part.replace(/^<|>$/g, '').toLowerCase();
        if (!/^[^\s@<>()]+@[^\s@<>()]+$/.test(address) || address.length > 320) throw this.problem('bad-email', column);
        found.add(address);
      }
    }
    return [...found];
  }

  private currency(): string | null {
    return this.first(
      'currency',
      cell => {
        const [only, ...others] = currenciesOf(cell.trim().length === 3 ? cell.trim().toUpperCase() : cell);
        return only !== undefined && others.length === 0 ? only : null;
      },
      'bad-currency',
    );
  }

  /** The first filled cell of the field's columns, read. */
  private first<T>(field: ColumnField, read: (cell: string) => T | null, otherwise?: string): T | null {
    for (const { cell, column } of this.of(field)) {
      if (isBlank(cell)) continue;
      const value = read(cell);
      if (value !== null) return value;
      if (otherwise) throw this.problem(otherwise, column);
    }
    return null;
  }

  private of(field: ColumnField): { cell: string; column: number }[] {
    return (this.columns.get(field) ?? []).map(column => ({ cell: this.cells[column] ?? '', column }));
  }

  private problem(why: string, column: number): RowProblem {
    return new RowProblem(why, this.header[column] ?? null);
  }
}
