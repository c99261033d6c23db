const DAY_MS = 86_400_000;
/** Days before this one are times of day: a spreadsheet counts them from its day 0. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

/** A value of a spreadsheet as the importers of tables read it: dates as `2026-03-31`, numbers with a point, yes and no as `true` and `false`. */
export function cellWords(value: unknown, isPercent: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return isPercent ? `${written(value * 100)}%` : written(value);
  if (value instanceof Date) return dateWords(value);
  return String(value);
}

/** With the 15 digits that a spreadsheet keeps: 0.1 + 0.2 is 0.3 there. */
function written(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function dateWords(value: Date): string {
  // Parts of a day are fractions there, and come out a millisecond short.
  const at = Math.round(value.getTime() / 1_000) * 1_000;
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return '';
  const text = new Date(at).toISOString();
  const time = text.slice(11, 19);
  if (at < FIRST_DAY) return time;
  return at % DAY_MS === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`;
}
