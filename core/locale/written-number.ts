import { plainText } from './plain-text';

/** A number as digits, before it becomes a float or an amount: `whole` without leading marks, `fraction` as written. */
export interface WrittenNumber {
  negative: boolean;
  whole: string;
  fraction: string;
}

/** `thousands`: three digits follow the only mark (`1.234`), so it may be either. Both readings are kept. */
export type NumberReading =
  | { certain: WrittenNumber }
  | { ambiguous: { grouped: WrittenNumber; decimal: WrittenNumber } }
  | null;

const GROUPS = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/;
/** 12,34,567: groups of two above the thousands, as in India. Commas only. */
const INDIAN_GROUPS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

function wholeDigits(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  if (GROUPS.test(text) || INDIAN_GROUPS.test(text)) return text.replace(/\D/g, '');
  return null;
}

/** The digits without sign. */
function magnitude(text: string, decimal: '.' | ',' | undefined, negative: boolean): NumberReading {
  const make = (whole: string | null, fraction: string): NumberReading =>
    whole === null ? null : { certain: { negative, whole, fraction } };
  const at = decimal === undefined ? Math.max(text.lastIndexOf('.'), text.lastIndexOf(',')) : text.indexOf(decimal);
  if (at < 0) return make(wholeDigits(text), '');
  const before = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (!/^\d*$/.test(fraction) || before + fraction === '') return null;
  const whole = before === '' ? '0' : wholeDigits(before);
  if (decimal !== undefined) return make(whole, fraction);
  if (fraction === '') return null;
  // The same mark twice can only group; a different kind of mark before it groups, so this one is the decimal mark.
  if (before.includes(text[at]!)) return make(wholeDigits(text), '');
  if (whole === null || fraction.length !== 3 || !/^[1-9]\d{0,2}$/.test(before)) return make(whole, fraction);
  return {
    ambiguous: { grouped: { negative, whole: whole + fraction, fraction: '' }, decimal: { negative, whole, fraction } },
  };
}

/**
 * Reads a written number without deciding what can't be decided. Signs: `-5`, `−5`, `5-`, `(5)`. Groups: comma, point, space, apostrophe.
 *
 * @param decimal the mark before the fraction, where it is known
 * @returns null when `text` is anything but one number
 */
export function readNumber(text: string, decimal?: '.' | ','): NumberReading {
  const plain = plainText(text)
    .replace(/[’`´]/g, "'")
    .replace(/[−–—]/g, '-')
    // "1'200.–", "1.200,--", "500/-": a dash in the place of the fraction is no minus.
    .replace(/(\d)(?:[.,]--?|\/-)$/, '$1');
  const match = /^(\(?)([-+]?) ?([\d.,](?:[\d.,' ]*[\d.,])?)(-?)(\)?)$/.exec(plain);
  if (match === null) return null;
  const [, open, sign, digits, trailing, close] = match as unknown as [string, string, string, string, string, string];
  const signs = open + sign + trailing;
  if (signs.length > 1 || open.length !== close.length || !/\d/.test(digits)) return null;
  return magnitude(digits, decimal, signs !== '' && signs !== '+');
}
