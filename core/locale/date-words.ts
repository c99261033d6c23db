/**
 * Words that stand in a written date and say nothing about it: weekdays and joining words of the same languages as the month names.
 * A word that is neither here nor a month makes the date unreadable, so that "3 May 2025 estimate" is not taken for a date.
 */
const WEEKDAYS = `monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so
lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
lunes martes miércoles mié jueves jue viernes vie sábado sáb domingo dom
segunda segunda-feira seg terça terça-feira ter quarta quarta-feira qua quinta quinta-feira qui sexta sexta-feira sex
lunedì martedì mercoledì giovedì gio venerdì sabato sab domenica
maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za zondag zo
понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс
poniedziałek pon wtorek wt środa śr czwartek czw piątek pt sobota sob niedziela niedz
måndag mån tisdag tis onsdag ons torsdag tors tor fredag fre lördag lör søndag søn söndag sön mandag man tirsdag tirs lørdag lør`;
const JOINING = 'at um à a las los le el de del da do di den der om kl в г ore alle the of uhr klo godz o';

const WEEKDAY_SET = new Set(WEEKDAYS.split(/\s+/));
const JOINING_SET = new Set(JOINING.split(' '));

export function isWeekday(word: string): boolean {
  return WEEKDAY_SET.has(word);
}

export function isJoiningWord(word: string): boolean {
  return JOINING_SET.has(word);
}
