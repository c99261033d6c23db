import type { ReplyContext } from './context';
import type { Segment } from './result';
import { fillSlot } from './slots';

const SLOT = /\{\{\s*([\w.]{1,60})\s*\}\}/g;

/**
 * The pieces of a template with its slots filled. A value is never looked at again: slot syntax inside it stays plain text.
 *
 * @example fillTemplate('Hi {{person.firstName}}', context)
 * // [{ text: 'Hi ' }, { slot: 'person.firstName', value: 'Mara', recordId: 'p1', field: 'name' }]
 */
export function fillTemplate(body: string, context: ReplyContext): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of body.matchAll(SLOT)) {
    if (match.index > end) segments.push({ text: body.slice(end, match.index) });
    segments.push({ slot: match[1]!, ...fillSlot(match[1]!, context) });
    end = match.index + match[0].length;
  }
  if (end < body.length) segments.push({ text: body.slice(end) });
  return segments;
}

/** Names of the slots in a template, each once, in their order. */
export function slotsOf(body: string): string[] {
  return [...new Set(Array.from(body.matchAll(SLOT), match => match[1]!))];
}

/** Names of the slots without a value, each once. */
export function missingSlots(segments: readonly Segment[]): string[] {
  return [...new Set(segments.flatMap(segment => ('slot' in segment && segment.value === null ? [segment.slot] : [])))];
}
