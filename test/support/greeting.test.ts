import { describe, expect, test } from 'vitest';
import { feelingLine } from '../../core/support/reply/feeling-line';
import { greeting } from '../../core/support/reply/greeting';

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:30:00.000Z`;

describe('the greeting', () => {
  test.each([
    [4, 'Good evening', '晚上好'],
    [5, 'Good morning', '早上好'],
    [11, 'Good morning', '早上好'],
    [12, 'Good afternoon', '下午好'],
    [17, 'Good afternoon', '下午好'],
    [18, 'Good evening', '晚上好'],
  ])('at half past %i is "%s" and "%s"', (hour, english, chinese) => {
    expect(greeting(at(hour), 'UTC', 'en')).toBe(english);
    expect(greeting(at(hour), 'UTC', 'zh')).toBe(chinese);
  });

  test('goes by the clock where the user is', () => {
    expect(greeting(at(9), 'Asia/Shanghai', 'zh')).toBe('下午好');
    expect(greeting(at(23), 'Asia/Shanghai', 'de')).toBe('Guten Morgen');
    expect(greeting(at(0), 'UTC', 'en')).toBe('Good evening');
  });

  test('in a language that has none is missing, not guessed', () => {
    expect(greeting(at(9), 'UTC', 'sv')).toBeNull();
  });
});

describe('the sentence before the opening', () => {
  test('regrets with the unhappy, thanks the pleased, and is not there for the rest', () => {
    expect(feelingLine(-2, 'en')).toMatch(/very sorry.* $/);
    expect(feelingLine(1, 'zh')).toBe('感谢您的肯定。');
    expect(feelingLine(0, 'en')).toBe('');
    expect(feelingLine(-2, 'sv')).toBe('');
  });
});
