import type { Day, Instant } from '../../core/records/time';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const clock = (date: Date) =>
  `${date.getHours() % 12 || 12}:${String(date.getMinutes()).padStart(2, '0')} ${date.getHours() < 12 ? 'AM' : 'PM'}`;

/** A mail's full date in this computer's zone, as Gmail's English page has it in `title`: `Thu, Dec 4, 2014 at 2:02 PM`. */
export function mailTitleDate(at: Instant): string {
  const date = new Date(at);
  const day = `${WEEKDAYS[date.getDay()]}, ${MONTHS[date.getMonth()]} ${date.getDate()}, ${date.getFullYear()}`;
  return `${day} at ${clock(date)}`;
}

/** The short form that a row shows: `Dec 4`. */
export function mailShortDate(at: Instant): string {
  const date = new Date(at);
  return `${MONTHS[date.getMonth()]} ${date.getDate()}`;
}

/** British date with the month's name, as HubSpot shows it to an en-GB user: `4 Dec 2026`. */
export function britishDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
