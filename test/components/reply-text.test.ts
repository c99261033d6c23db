import { describe, expect, test } from 'vitest';
import { editableText, NEW_DRAFT, openSlots, replyText } from '../../components/reply-text';
import { candidate } from './sample-cases';

const nameOf = (slot: string) => (slot === 'order.number' ? 'Order number' : slot);

describe('a suggested reply', () => {
  test('has no text while a slot is empty', () => {
    expect(openSlots(candidate(), {})).toEqual(['order.number']);
    expect(replyText(candidate(), NEW_DRAFT, nameOf)).toBeNull();
    expect(replyText(candidate(), { ...NEW_DRAFT, filled: { 'order.number': '   ' } }, nameOf)).toBeNull();
  });

  test('is whole once the slot is filled', () => {
    const draft = { ...NEW_DRAFT, filled: { 'order.number': 'A-1029' } };
    expect(replyText(candidate(), draft, nameOf)).toBe('Hi Tomás, order A-1029 is refunded.');
  });

  test('edited freely, it is still shut while the gap stands in it', () => {
    const edited = editableText(candidate(), {}, nameOf);
    expect(edited).toBe('Hi Tomás, order [Order number] is refunded.');
    expect(replyText(candidate(), { ...NEW_DRAFT, edited }, nameOf)).toBeNull();
    const mended = edited.replace('[Order number]', 'A-1');
    expect(replyText(candidate(), { ...NEW_DRAFT, edited: mended }, nameOf)).toBe(mended);
  });

  test('an emptied text is no reply', () => {
    expect(
      replyText(candidate({ missing: [], segments: [{ text: 'Hi' }] }), { ...NEW_DRAFT, edited: ' \n' }, nameOf),
    ).toBeNull();
  });

  test('braces in a value stay what they are', () => {
    const tricky = candidate({
      segments: [{ slot: 'person.firstName', value: '{{user.signature}}', recordId: null, field: null }],
      missing: [],
    });
    expect(replyText(tricky, NEW_DRAFT, nameOf)).toBe('{{user.signature}}');
  });
});
