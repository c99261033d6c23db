import { describe, expect, test } from 'vitest';
import { asTemplate } from '../../core/support/reply/as-template';
import { fillTemplate } from '../../core/support/reply/fill-template';

describe('an edited reply as a template', () => {
  test('has slots where the values stood', () => {
    const values = { 'person.firstName': 'Mara', 'order.number': 'A-7', answer: 'We pay back\nwithin five days.' };
    expect(asTemplate('Hi Mara, about A-7:\nWe pay back\nwithin five days.\nBye', values)).toBe(
      'Hi {{person.firstName}}, about {{order.number}}:\n{{answer}}\nBye',
    );
  });

  test('keeps a word that only begins like a value, and takes the longest of several', () => {
    const values = { 'person.firstName': 'Al', 'person.name': 'Al Weber' };
    expect(asTemplate('Also: hello Al Weber, dear Al', values)).toBe(
      'Also: hello {{person.name}}, dear {{person.firstName}}',
    );
  });

  test('finds a Chinese name without spaces around it, and leaves single characters alone', () => {
    expect(asTemplate('王小明，您好', { 'person.name': '王小明', 'order.number': '您' })).toBe('{{person.name}}，您好');
  });

  test('a value with signs of patterns is nothing but its text', () => {
    expect(asTemplate('a.*b and a+b', { 'deal.name': 'a.*b' })).toBe('{{deal.name}} and a+b');
  });

  test('slot syntax in a value is never filled when the template is used', () => {
    const body = asTemplate('Hi {{x}}', {});
    const segments = fillTemplate(body, {} as never);
    expect(segments).toEqual([{ text: 'Hi ' }, { slot: 'x', value: null, recordId: null, field: null }]);
  });
});
