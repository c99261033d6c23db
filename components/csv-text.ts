/** A table to save. Numbers stay numbers; null is an empty cell. */
export interface Sheet {
  header: string[];
  rows: (string | number | null)[][];
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; a negative number is no formula. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with a byte order mark, without which Excel takes UTF-8 for another encoding. */
export function csvText({ header, rows }: Sheet): string {
  return `\ufeff${[header, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function csvBlob(sheet: Sheet): Blob {
  return new Blob([csvText(sheet)], { type: 'text/csv;charset=utf-8' });
}
