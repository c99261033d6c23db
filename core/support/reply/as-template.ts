/** A single character could stand anywhere. */
const SHORTEST_VALUE = 2;

/**
 * A text that the user wrote with the values of its slots put back as slots, so that it serves for the next customer. A value counts only as
 * whole words; of several at one place the longest counts.
 *
 * @example asTemplate('Hi Mara, order A-7 is refunded.', { 'person.firstName': 'Mara', 'order.number': 'A-7' })
 * // 'Hi {{person.firstName}}, order {{order.number}} is refunded.'
 */
export function asTemplate(text: string, values: Readonly<Record<string, string>>): string {
  const slotOf = new Map<string, string>();
  for (const [slot, value] of Object.entries(values)) {
    const written = value.trim();
    if (written.length >= SHORTEST_VALUE && !slotOf.has(written)) slotOf.set(written, slot);
  }
  if (slotOf.size === 0) return text;
  const longestFirst = [...slotOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const anyOf = new RegExp(longestFirst.map(whole).join('|'), 'gu');
  return text.replace(anyOf, value => `{{${slotOf.get(value)}}}`);
}

/** Not within a longer word or number; characters of scripts without spaces stand anywhere. */
function whole(value: string): string {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const before = /^[\p{L}\p{N}]/u.test(value) && !/^\p{Script=Han}/u.test(value) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(value) && !/\p{Script=Han}$/u.test(value) ? '(?![\\p{L}\\p{N}])' : '';
  return `${before}${escaped}${after}`;
}
