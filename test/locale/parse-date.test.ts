import { describe, expect, test } from 'vitest';
import { detectDateOrder, parseDateTime, parseDay } from '../../core/locale/parse-date';

function wall(year: number, month: number, day: number, hour: number, minute: number): string {
  return new Date(year, month - 1, day, hour, minute).toISOString();
}

describe('full dates with a time, as mail pages write them', () => {
  test.each([
    ['Thu, Dec 4, 2014 at 2:02 PM', wall(2014, 12, 4, 14, 2)],
    ['Thu, Dec 4, 2014, 2:02\u202fPM', wall(2014, 12, 4, 14, 2)],
    ['20 Aug 2025, 13:19', wall(2025, 8, 20, 13, 19)],
    ['Wed, 20 Aug 2025 at 12:05 AM', wall(2025, 8, 20, 0, 5)],
    ['чт, 26 дек. 2019 г., 22:54', wall(2019, 12, 26, 22, 54)],
    ['26 дек. 2019 г., 22:53', wall(2019, 12, 26, 22, 53)],
    ['2016年5月4日 上午10:08', wall(2016, 5, 4, 10, 8)],
    ['2016年5月4日周三 下午3:08', wall(2016, 5, 4, 15, 8)],
    ['2016年5月4日(水) 10:08', wall(2016, 5, 4, 10, 8)],
    ['2016年5月4日水曜日 午後0:08', wall(2016, 5, 4, 12, 8)],
    ['2016년 5월 4일 (수) 오후 3:08', wall(2016, 5, 4, 15, 8)],
    ['Do., 4. Dez. 2014, 14:02', wall(2014, 12, 4, 14, 2)],
    ['Donnerstag, 4. Dezember 2014 um 14:02 Uhr', wall(2014, 12, 4, 14, 2)],
    ['mar. 4 nov. 2014, 14:02', wall(2014, 11, 4, 14, 2)],
    ['jeu. 4 déc. 2014 à 14 h 02', wall(2014, 12, 4, 14, 2)],
    ['jue, 4 dic 2014 a las 2:02 p. m.', wall(2014, 12, 4, 14, 2)],
    ['qui., 4 de dez. de 2014 14:02', wall(2014, 12, 4, 14, 2)],
    ['gio 4 dic 2014 alle ore 14:02', wall(2014, 12, 4, 14, 2)],
    ['do 4 dec. 2014 om 14:02', wall(2014, 12, 4, 14, 2)],
    ['tors 4 dec. 2014 kl. 14:02', wall(2014, 12, 4, 14, 2)],
    ['2025-08-20T13:19', wall(2025, 8, 20, 13, 19)],
    ['2025-08-20 13:19:00', wall(2025, 8, 20, 13, 19)],
    ['2025-08-20T13:19:00+02:00', '2025-08-20T11:19:00.000Z'],
    ['2025-08-20 13:19:00 UTC', '2025-08-20T13:19:00.000Z'],
  ])('%s', (text, instant) => {
    expect(parseDateTime(text)).toBe(instant);
  });

  test('digits with a time need a known order', () => {
    expect(parseDateTime('4/5/2025, 3:04 PM')).toBeNull();
    expect(parseDateTime('4/5/2025, 3:04 PM', { order: 'mdy' })).toBe(wall(2025, 4, 5, 15, 4));
    expect(parseDateTime('04/05/2025 15:04', { order: 'dmy' })).toBe(wall(2025, 5, 4, 15, 4));
  });

  test.each([
    '2 days ago',
    '8 дней назад',
    'Today at 1:22 PM',
    '2:02 pm',
    '4 Dec 2014',
    '4 Dec 2014, 25:00',
    '4 Dec, 14:02',
    '',
  ])('%j is no certain instant', text => {
    expect(parseDateTime(text)).toBeNull();
  });
});

describe('days', () => {
  test.each([
    ['2025-08-20', '2025-08-20'],
    ['2025/8/20', '2025-08-20'],
    ['2025-08-20T23:30:00Z', '2025-08-20'],
    ['2025-08-20 00:00', '2025-08-20'],
    ['20.08.2025', '2025-08-20'],
    ['4.5.2025', '2025-05-04'],
    ['8/20/2025', '2025-08-20'],
    ['20/8/2025', '2025-08-20'],
    ['5/5/2025', '2025-05-05'],
    ['20/8/2025 13:19', '2025-08-20'],
    ['Aug 20, 2025', '2025-08-20'],
    ['August 20th, 2025', '2025-08-20'],
    ['20 de agosto de 2025', '2025-08-20'],
    ['1er août 2025', '2025-08-01'],
    ['29 Feb 2024', '2024-02-29'],
    ['2016. 5. 4.', '2016-05-04'],
    ['20-Aug-2025', '2025-08-20'],
  ])('%s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  test.each([
    '4/5/2025',
    '31/4/2025',
    '29 Feb 2025',
    '2025',
    'Aug 2025',
    '20 Aug',
    '3 May 2025 estimate',
    '13/13/2025',
    '12/34',
    '',
    '8/20/99999',
  ])('%j is no certain day', text => {
    expect(parseDay(text)).toBeNull();
  });

  test('a known order settles digits and refuses what does not fit it', () => {
    expect(parseDay('4/5/2025', { order: 'mdy' })).toBe('2025-04-05');
    expect(parseDay('4/5/2025', { order: 'dmy' })).toBe('2025-05-04');
    expect(parseDay('20/8/2025', { order: 'mdy' })).toBeNull();
    expect(parseDay('4/5/25', { order: 'mdy' })).toBe('2025-04-05');
    expect(parseDay('2025-08-20', { order: 'mdy' })).toBe('2025-08-20');
  });
});

test('the order of day and month is found only where the samples leave one', () => {
  expect(detectDateOrder(['4/5/2025', '8/20/2025'])).toBe('mdy');
  expect(detectDateOrder(['4/5/2025', '20/8/2025 13:19', 'never'])).toBe('dmy');
  expect(detectDateOrder(['4/5/2025'])).toBeNull();
  expect(detectDateOrder(['4.5.2025'])).toBe('dmy');
  expect(detectDateOrder(['2025-08-20'])).toBe('ymd');
  expect(detectDateOrder(['8/20/2025', '20/8/2025'])).toBeNull();
  expect(detectDateOrder([])).toBeNull();
});

test('a date of what has happened already is not of the future: that may leave one order', () => {
  const past = (samples: string[]) => ({ samples, until: '2026-11-23' });
  expect(detectDateOrder(['4/5/2027'], past(['12/10/2026']))).toBe('dmy');
  expect(detectDateOrder(['4/5/2027'], past(['10/12/2026']))).toBe('mdy');
  expect(detectDateOrder(['4/5/2027'], past(['10/11/2026']))).toBeNull();
  expect(detectDateOrder(['4/25/2027'], past(['10/12/2026']))).toBe('mdy');
  expect(detectDateOrder(['25/4/2027'], past(['10/12/2026']))).toBeNull();
});
