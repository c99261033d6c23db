/** Named characters that mail programs and knowledge bases write; every other character can be written by its number. */
const NAMED: ReadonlyMap<string, string> = new Map(
  (
    'amp=& lt=< gt=> quot=" apos=\' nbsp=\u00a0 ndash=– mdash=— hellip=… lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ laquo=« raquo=» ' +
    'bull=• middot=· euro=€ pound=£ yen=¥ cent=¢ sect=§ copy=© reg=® trade=™ deg=° times=× iexcl=¡ iquest=¿ szlig=ß ' +
    'auml=ä ouml=ö uuml=ü Auml=Ä Ouml=Ö Uuml=Ü eacute=é egrave=è ecirc=ê agrave=à acirc=â aacute=á ccedil=ç icirc=î iacute=í ' +
    'ocirc=ô oacute=ó ucirc=û ugrave=ù uacute=ú ntilde=ñ Eacute=É aring=å Aring=Å oslash=ø aelig=æ atilde=ã otilde=õ ' +
    'rarr=→ larr=← check=✓ zwnj=\u200c zwj=\u200d shy=\u00ad ensp=\u2002 emsp=\u2003 thinsp=\u2009'
  )
    .split(' ')
    .map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
);

/**
 * Characters written as `&name;`, `&#8364;` or `&#x20ac;`; anything else stays as it is.
 *
 * @example decodeEntities('Fish &amp; chips &#8364;5') // 'Fish & chips €5'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = point > 31 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : ' ';
  });
}
