import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../../core/process/tasks';
import { todo } from './made';

const NOW = '2026-11-29T10:00:00.000Z';
const unfolded = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('a calendar file', () => {
  test('holds a task with its time, its rhythm and its alarm', () => {
    const lines = unfolded(
      calendarFile([todo({ id: 'todo 1', repeat: { every: 2, unit: 'week' }, note: 'Ring, then\nwrite; \\ok' })], NOW),
    );
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sidelight//Tasks//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:todo%201@sidelight',
      'DTSTAMP:20261129T100000Z',
      'LAST-MODIFIED:20261101T080000Z',
      'DTSTART:20261130T100000',
      'DURATION:PT30M',
      'SUMMARY:Call Mara',
      'DESCRIPTION:Ring\\, then\\nwrite\\; \\\\ok',
      'RRULE:FREQ=WEEKLY;INTERVAL=2',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Call Mara',
      'TRIGGER:PT0M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('gives a day to what has no time, and leaves out what is done or has no day', () => {
    const file = calendarFile(
      [todo({ dueMinute: null, remind: false }), todo({ doneAt: NOW }), todo({ dueDay: null })],
      NOW,
    );
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(file).toContain('DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n');
  });

  test('can be given no line by a title, and folds every line to 75 octets without cutting a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), title => {
        const file = calendarFile([todo({ title, remind: false })], NOW);
        expect(Math.max(...file.split('\r\n').map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        const lines = unfolded(file);
        expect(lines).toHaveLength(15);
        const back = lines
          .find(line => line.startsWith('SUMMARY:'))!
          .slice(8)
          .replace(/\\n/g, '\n')
          .replace(/\\([\\;,])/g, '$1');
        expect(back).not.toContain('�');
      }),
      { numRuns: 200 },
    );
    const hostile = calendarFile([todo({ title: 'x\r\nATTACH:https://evil.example', remind: false })], NOW);
    expect(unfolded(hostile)).toContain('SUMMARY:x\\nATTACH:https://evil.example');
  });
});
