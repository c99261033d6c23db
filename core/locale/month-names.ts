/**
 * Full names of the months, in the form that stands beside a day, in en de fr es pt it nl ru pl sv da nb, and the two short forms that are no beginning
 * of one (mrz, mrt). No name means different months in two of these languages, so the language need not be known.
 */
const NAMES: readonly string[] = [
  'january januar jänner janvier enero janeiro gennaio января stycznia',
  'february februar février febrero fevereiro febbraio февраля lutego',
  'march märz mrz mars marzo março maart mrt марта marca',
  'april avril abril апреля kwietnia',
  'may mai mayo maio maggio mei мая maja',
  'june juni juin junio junho giugno июня czerwca',
  'july juli juillet julio julho luglio июля lipca',
  'august août agosto августа sierpnia',
  'september septiembre setembro settembre сентября września',
  'october oktober octubre outubro ottobre октября października',
  'november noviembre ноября listopada',
  'december dezember décembre diciembre desember dicembre декабря grudnia',
];

const MONTHS = NAMES.map(names => names.split(' '));

/**
 * Month 1…12 by its name in lower case without a final point: a full name, its beginning from three letters on (`sept`, `févr`), or with up to two
 * letters more (`januari`, `septembre`). null for a word that fits no month or several (`jui`).
 */
export function monthOfName(name: string): number | null {
  if (name.length < 3) return null;
  const fits = MONTHS.flatMap((names, index) => {
    const named = names.some(
      full => full.startsWith(name) || (full.length > 3 && name.startsWith(full) && name.length <= full.length + 2),
    );
    return named ? [index + 1] : [];
  });
  return fits.length === 1 ? fits[0]! : null;
}
