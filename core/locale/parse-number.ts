import { readNumber } from './written-number';

export interface NumberOptions {
  /** The mark between whole and fraction, where the file or the page settles it. */
  decimal?: '.' | ',';
}

/**
 * Reads a number as written in any of the usual forms: `1,234.5`, `1.234,5`, `12 400`, `1'200.50`, `12,34,567`, `(5)`, `60 %` (gives 60).
 *
 * @returns null when the text is not exactly one number, and when it may be two different ones (`1.234` without `decimal`)
 * @example parseNumber('1.234,5') // 1234.5
 * @example parseNumber('1.234', { decimal: ',' }) // 1234
 */
export function parseNumber(text: string, options: NumberOptions = {}): number | null {
  const reading = readNumber(text.replace(/\s*[%％]\s*$/, ''), options.decimal);
  if (reading === null || 'ambiguous' in reading) return null;
  const { negative, whole, fraction } = reading.certain;
  const value = Number(`${whole}.${fraction === '' ? '0' : fraction}`);
  if (!Number.isFinite(value)) return null;
  return negative && value !== 0 ? -value : value;
}

/**
 * The decimal mark that all samples agree on, or null when they don't say or disagree.
 *
 * @example detectDecimal(['1.234', '12,50']) // ','
 */
export function detectDecimal(samples: Iterable<string>): '.' | ',' | null {
  const seen = new Set<'.' | ','>();
  for (const sample of samples) {
    const marks = sample.match(/[.,]/g);
    if (marks === null) continue;
    const reading = readNumber(sample);
    if (reading === null || 'ambiguous' in reading) continue;
    const last = marks[marks.length - 1] as '.' | ',';
    seen.add(reading.certain.fraction === '' ? (last === '.' ? ',' : '.') : last);
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}
