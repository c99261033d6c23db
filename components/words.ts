import { numberFormat, pluralRules } from './intl';

export type Params = Record<string, string | number | null>;

let source: (key: string) => string = key => key;
let tag = 'en';

/**
 * Tells where texts come from; the entry points pass `browser.i18n.getMessage`. `uiLocale` is the browser's language (BCP 47): it sets the
 * form of numbers and dates when the texts are in the same language, so that a British user reads 7 Nov and an American Nov 7.
 */
export function setSource(get: (key: string) => string, uiLocale?: string): void {
  source = get;
  const ofTexts = get('textLocale') || 'en';
  const sameLanguage = uiLocale !== undefined && uiLocale.split('-')[0] === ofTexts.split('-')[0];
  tag = sameLanguage ? uiLocale : ofTexts;
}

/** BCP 47 tag for every number, date and amount in the panel. */
export function locale(): string {
  return tag;
}

/** Message keys hold letters, digits and _ only, so the dots and dashes of a code become _. */
export function keyOf(code: string): string {
  return code.replace(/[^A-Za-z0-9_]/g, '_');
}

/** True when there is a text for the code. */
export function knows(code: string): boolean {
  const key = keyOf(code);
  const text = source(key) || source(`${key}_other`);
  return text !== '' && text !== key && text !== `${key}_other`;
}

/**
 * The text of a code in the user's language, `{param}` replaced. Numbers are written in the user's way. Where a text has plural forms
 * (`…_one`, `…_other`), the first numeric parameter chooses. A code without text is shown as it is: a gap is seen, not hidden.
 */
export function say(code: string, params: Params = {}): string {
  const key = keyOf(code);
  const count = Object.values(params).find(value => typeof value === 'number');
  const form = count === undefined ? 'other' : pluralRules(tag).select(Number(Number(count).toFixed(1)));
  const text = source(`${key}_${form}`) || source(`${key}_other`) || source(key) || code;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!(name in params)) return whole;
    const value = params[name];
    if (value === null || value === undefined) return '–';
    return typeof value === 'number' ? numberFormat(tag, { maximumFractionDigits: 1 }).format(value) : value;
  });
}

/** `a, b, c` as the user's language separates them. */
export function listing(parts: string[]): string {
  return parts.reduce((first, then) => (first === '' ? then : say('listed', { first, then })), '');
}
