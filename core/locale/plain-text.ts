/**
 * Text as a person reads it: full-width digits and signs become plain ones, every kind of space becomes a space, direction marks and
 * zero-width characters go, ends are trimmed.
 *
 * @example plainText('￥２６０，０００') // '¥260,000'
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
