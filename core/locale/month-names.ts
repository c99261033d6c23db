/**
 * Month by its written name: full, short and declined forms in en de fr es pt it nl ru pl sv da nb. No name here means different months in
 * two of these languages (Polish listopad is taken, Croatian is not), so the language need not be known.
 */
const NAMES: readonly string[] = [
  'january jan januar jänner jän janvier janv enero ene janeiro gennaio gen januari января январь янв stycznia styczeń sty',
  'february feb februar feber février févr fév febrero fevereiro fev febbraio februari февраля февраль февр фев lutego luty lut',
  'march mar märz mär mrz mars marzo março maart mrt марта март мар marca marzec marts',
  'april apr avril avr abril abr aprile апреля апрель апр kwietnia kwiecień kwi',
  'may mai mayo maio maggio mag mei мая май maja maj',
  'june jun juni juin junio junho giugno giu июня июнь июн czerwca czerwiec cze',
  'july jul juli juillet juil julio julho luglio lug июля июль июл lipca lipiec lip',
  'august aug août aoû agosto ago augustus августа август авг sierpnia sierpień sie augusti',
  'september sept sep septembre septiembre setembro set settembre сентября сентябрь сент сен września wrzesień wrz',
  'october oct oktober okt octobre octubre outubro out ottobre ott октября октябрь окт października październik paź',
  'november nov novembre noviembre novembro ноября ноябрь нояб ноя listopada listopad lis',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre декабря декабрь дек grudnia grudzień gru desember des',
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)));

/** Month 1…12 by its name in lower case without a final point, or null. */
export function monthOfName(name: string): number | null {
  return MONTHS.get(name) ?? null;
}
