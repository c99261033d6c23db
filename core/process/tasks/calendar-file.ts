import { addDays, type Instant } from '../../records/time';
import type { Repeat, Todo } from '../../records/todo';

/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;
/** How long a task with a time is shown in a calendar. */
const SHOWN = 'PT30M';

/**
 * Tasks with a day as a calendar (RFC 5545). They are events, not VTODOs: the calendars of Google, Outlook and Apple take events and pass over the rest. Times
 * are floating: nine o'clock wherever the user is. A task keeps its UID, so that a newer file takes the place of an older one.
 */
export function calendarFile(todos: readonly Todo[], now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sidelight//Tasks//EN',
    'CALSCALE:GREGORIAN',
    ...todos.filter(({ doneAt, dueDay }) => doneAt === null && dueDay !== null).flatMap(todo => event(todo, now)),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${fold(line)}\r\n`).join('');
}

function event(todo: Todo, now: Instant): string[] {
  const day = todo.dueDay!;
  const timed = todo.dueMinute !== null;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(encodeURIComponent(todo.id))}@sidelight`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(todo.changedAt)}`,
    timed ? `DTSTART:${plain(day)}T${time(todo.dueMinute!)}` : `DTSTART;VALUE=DATE:${plain(day)}`,
    timed ? `DURATION:${SHOWN}` : `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
    `SUMMARY:${escaped(todo.title)}`,
    ...(todo.note === '' ? [] : [`DESCRIPTION:${escaped(todo.note)}`]),
    ...(todo.repeat === null ? [] : [`RRULE:${rule(todo.repeat, todo.repeatDay)}`]),
    'TRANSP:TRANSPARENT',
    ...(todo.remind
      ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(todo.title)}`, 'TRIGGER:PT0M', 'END:VALARM']
      : []),
    'END:VEVENT',
  ];
}

function rule({ every, unit }: Repeat, monthDay: number | null): string {
  const interval = every === 1 ? '' : `;INTERVAL=${every}`;
  switch (unit) {
    case 'day':
      return `FREQ=DAILY${interval}`;
    case 'workday':
      return every === 1 ? 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' : `FREQ=DAILY${interval};BYDAY=MO,TU,WE,TH,FR`;
    case 'week':
      return `FREQ=WEEKLY${interval}`;
    case 'month':
      // The last day of a month that has no 31st.
      return monthDay !== null && monthDay > 28
        ? `FREQ=MONTHLY${interval};BYMONTHDAY=${days(monthDay)};BYSETPOS=-1`
        : `FREQ=MONTHLY${interval}`;
    case 'year':
      return `FREQ=YEARLY${interval}`;
  }
}

function days(last: number): string {
  return Array.from({ length: last - 27 }, (_, at) => 28 + at).join(',');
}

const plain = (day: string) => day.replaceAll('-', '');
const utc = (instant: Instant) => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}00`;

/** TEXT of RFC 5545, 3.3.11; control characters have no place in it. */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, sign => `\\${sign}`)
      .replace(/\n/g, '\\n')
  );
}

/** No line over 75 octets, and no character cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign.codePointAt(0)!);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

function octetsOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
