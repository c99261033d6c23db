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

function unsigned(text: string, decimal: '.' | ',' | undefined): NumberReading {
  const make = (whole: string | null, fraction: string): NumberReading =>
    whole === null ? null : { certain: { negative: false, whole, fraction } };
  if (decimal !== undefined) {
    const at = text.indexOf(decimal);
    if (at < 0) return make(wholeDigits(text), '');
    const fraction = text.slice(at + 1);
    const before = text.slice(0, at);
    return /^\d*$/.test(fraction) && before + fraction !== ''
      ? make(before === '' ? '0' : wholeDigits(before), fraction)
      : null;
  }
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return make(wholeDigits(text), '');
  const mark = text[last]!;
  const before = text.slice(0, last);
  const fraction = text.slice(last + 1);
  if (!/^\d+$/.test(fraction)) return null;
  // The same mark twice can only group; a different kind of mark before it groups, so this one is the decimal mark.
  if (before.includes(mark)) return make(wholeDigits(text), '');
  const whole = before === '' ? '0' : wholeDigits(before);
  if (whole === null) return null;
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (!couldGroup) return make(whole, fraction);
  return {
    ambiguous: {
      grouped: { negative: false, whole: whole + fraction, fraction: '' },
      decimal: { negative: false, whole, fraction },
    },
  };
}

function negated(number: WrittenNumber): WrittenNumber {
  return { ...number, negative: true };
}

/**
 * Reads a written number without deciding what can't be decided. Signs: `-5`, `−5`, `5-`, `(5)`. Groups: comma, point, space, apostrophe.
 *
 * @param decimal the mark before the fraction, where it is known
 * @returns null when `text` is anything but one number
 */
export function readNumber(text: string, decimal?: '.' | ','): NumberReading {
  let rest = plainText(text).replace(/[’`´]/g, "'").replace(/[−–]/g, '-');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = bracketed[1]!.trim();
  }
  const signed = /^([-+])\s*(.*)$/.exec(rest) ?? /^(.*\d)(-)$/.exec(rest);
  if (signed) {
    if (negative) return null;
    const sign = signed[1]!.length === 1 && /[-+]/.test(signed[1]!) ? signed[1] : signed[2];
    negative = sign === '-';
    rest = sign === signed[1] ? signed[2]! : signed[1]!;
  }
  if (!/^[\d.,](?:[\d.,' ]*[\d.,])?$/.test(rest) || !/\d/.test(rest)) return null;
  const reading = unsigned(rest, decimal);
  if (reading === null || !negative) return reading;
  if ('certain' in reading) return { certain: negated(reading.certain) };
  const { grouped, decimal: point } = reading.ambiguous;
  return { ambiguous: { grouped: negated(grouped), decimal: negated(point) } };
}
