import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

/** A file or argument that can't be used. The message says what, where and what was got; the command ends with exit code 2. */
export class InputError extends Error {
  override name = 'InputError';
}

/** A CSV file as text cells; empty = missing. */
export interface Table {
  /** As given on the command line. */
  file: string;
  columns: readonly string[];
  /** Each as long as `columns`. */
  rows: readonly (readonly string[])[];
  /** Line of the file on which each row begins, from 1. */
  lines: readonly number[];
}

/**
 * Reads a CSV file (RFC 4180, UTF-8, header in the first line), plain or gzipped; `name.csv` also finds `name.csv.gz`.
 *
 * @param required columns without which the file is of no use
 * @throws InputError with file, line and column
 */
export async function readTable(file: string, required: readonly string[] = []): Promise<Table> {
  const text = await readText(file);
  const { records, lines } = parseRecords(file, text);
  const [columns, ...rows] = records;
  if (columns === undefined) throw new InputError(`${file}: the file is empty`);
  const doubled = columns.find((name, at) => columns.indexOf(name) !== at);
  if (doubled !== undefined) throw new InputError(`${file}, line 1: the column "${doubled}" occurs twice`);
  const missing = required.filter(name => !columns.includes(name));
  if (missing.length > 0) {
    throw new InputError(`${file}, line 1: column ${missing.join(', ')} is missing (found: ${columns.join(', ')})`);
  }
  for (const [at, row] of rows.entries()) {
    if (row.length !== columns.length) {
      throw new InputError(`${file}, line ${lines[at + 1]}: ${row.length} fields, the header has ${columns.length}`);
    }
  }
  return { file, columns, rows, lines: lines.slice(1) };
}

/** The text of a UTF-8 file, plain or gzipped; `name` also finds `name.gz`. */
export async function readText(file: string): Promise<string> {
  const path = !existsSync(file) && existsSync(`${file}.gz`) ? `${file}.gz` : file;
  try {
    const bytes = await readFile(path);
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new InputError(`${file}: can't be read: ${code ?? message}`, { cause });
  }
}

function parseRecords(file: string, text: string): { records: string[][]; lines: number[] } {
  const records: string[][] = [];
  const lines: number[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: /\r\n/.test(text.slice(0, 100_000)) ? '\r\n' : '\n',
    step: ({ data, errors, meta }) => {
      const [error] = errors;
      if (error !== undefined) throw new InputError(`${file}, line ${line}: ${error.message}`);
      // A line without any text is no record, wherever it stands.
      if (data.length > 1 || data[0] !== '') {
        records.push(data);
        lines.push(line);
      }
      for (; read < meta.cursor; read++) if (text.charCodeAt(read) === 10) line++;
    },
  });
  return { records, lines };
}

/** Place of a column; throws where the table doesn't have it. */
export function columnAt(table: Table, name: string): number {
  const at = table.columns.indexOf(name);
  if (at === -1)
    throw new InputError(`${table.file}, line 1: column ${name} is missing (found: ${table.columns.join(', ')})`);
  return at;
}

/** An error about one cell, with file, line, column and what was got. */
export function cellError(table: Table, row: number, column: string, what: string): InputError {
  const got = table.rows[row]?.[table.columns.indexOf(column)] ?? '';
  return new InputError(`${table.file}, line ${table.lines[row]}, column ${column}: "${got.slice(0, 60)}" ${what}`);
}

/** A cell that must not be empty. */
export function textIn(table: Table, row: number, column: string): string {
  const text = table.rows[row]![columnAt(table, column)]!.trim();
  if (text === '') throw cellError(table, row, column, 'is empty');
  return text;
}

/** A number, or null for an empty cell. */
export function numberIn(table: Table, row: number, column: string): number | null {
  const text = table.rows[row]![columnAt(table, column)]!.trim();
  if (text === '') return null;
  const number = Number(text);
  if (!Number.isFinite(number)) throw cellError(table, row, column, 'is not a number');
  return number;
}

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * An ISO date, or date and time, as milliseconds since 1970 UTC; null for an empty cell. A time without a zone counts as UTC, so that the result is the same
 * everywhere and differences of local times are right.
 */
export function instantIn(table: Table, row: number, column: string): number | null {
  const text = table.rows[row]![columnAt(table, column)]!.trim();
  if (text === '') return null;
  const milliseconds = parseInstant(text);
  if (milliseconds === null) throw cellError(table, row, column, 'is not an ISO date');
  return milliseconds;
}

/** Milliseconds since 1970 UTC of an ISO date or date and time; null for any other text and for dates that don't exist. */
export function parseInstant(text: string): number | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] = INSTANT.exec(text) ?? [];
  if (year === undefined) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 61) return null;
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return date.getTime() + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000;
}
