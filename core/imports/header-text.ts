/** A header as it is compared: lower case, words apart (`closeDate`, `close_date` and `Close Date` are one), without marks and brackets at its end. */
export function headerText(header: string): string {
  return plainHeader(header.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))
    .replace(/[_./:#*'’"-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A header of a known product: lower case, without `*` and `(…)` at its end. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[*:]+$/, '')
    .replace(/\s*[(（][^()（）]*[)）]$/, '')
    .toLowerCase();
}
