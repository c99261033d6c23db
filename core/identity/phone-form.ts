/** Fewer digits are an extension or half a number. */
const SHORTEST = 7;
/** The end of a number is the same with and without country and trunk prefix. */
const COMPARED = 9;

/**
 * A phone number in a form in which two writings of it are equal, or null for what is none.
 *
 * @example phoneForm('+46 (0)8 123 456 78') === phoneForm('08-123 456 78') // true
 */
export function phoneForm(phone: string | null): string | null {
  const number = (phone ?? '').replace(/(?:ext\.?|x|;|,).*$/i, '').replace(/\(0\)/g, '');
  const digits = number.normalize('NFKC').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= SHORTEST ? digits.slice(-COMPARED) : null;
}
