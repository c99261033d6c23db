import type { ActResult } from '../core/sites/site';
import type { ReplyCandidate, Segment } from '../core/support/reply/result';

/** A text with slots: a reply, or a mail to one person. */
export type Drafted = Pick<ReplyCandidate, 'segments' | 'missing' | 'language'>;

/** What the user has done to one suggested reply; kept while other views are shown. */
export interface Draft {
  /** Which candidate is shown. */
  index: number;
  /** Slot name → what the user typed for it. */
  filled: Record<string, string>;
  /** The whole text once the user edits it freely. */
  edited: string | null;
  /** What became of Insert. */
  inserted: Inserted | null;
}

/** `decisionId`: what was learned from it, taken back with it. `copied`: the text is on the clipboard instead. */
export type Inserted =
  | { done: true; decisionId: string; edited: boolean }
  | (Extract<ActResult, { done: false }> & { copied: boolean });

export const NEW_DRAFT: Draft = { index: 0, filled: {}, edited: null, inserted: null };

/** The value of a slot, or null while it is still to be filled. */
export function slotValue(segment: Extract<Segment, { slot: string }>, filled: Record<string, string>): string | null {
  const typed = filled[segment.slot]?.trim();
  return segment.value ?? (typed ? typed : null);
}

/** Slot name → value, of the slots that have one. */
export function slotValues(candidate: Drafted, filled: Record<string, string>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const segment of candidate.segments) {
    const value = 'slot' in segment ? slotValue(segment, filled) : null;
    if (value !== null && 'slot' in segment) values[segment.slot] = value;
  }
  return values;
}

/** Names of the slots that are still empty, each once. */
export function openSlots(candidate: Drafted, filled: Record<string, string>): string[] {
  const open = candidate.segments.flatMap(segment =>
    'slot' in segment && slotValue(segment, filled) === null ? [segment.slot] : [],
  );
  return [...new Set(open)];
}

/** How an empty slot stands in a text that is edited freely. */
function gap(slot: string, nameOf: (slot: string) => string): string {
  return `[${nameOf(slot)}]`;
}

/** Nothing follows on this line. */
function endsLine(next: string | null | undefined): boolean {
  return next === undefined || next === null || next === '' || next.startsWith('\n');
}

/** The pieces as one text. A piece that is empty, as a signature that was never set, leaves no empty line behind. */
function joined(pieces: (string | null)[]): string {
  return pieces
    .map((piece, index) => (pieces[index + 1] === '' && endsLine(pieces[index + 2]) ? (piece ?? '').trimEnd() : piece))
    .join('')
    .trimEnd();
}

/** The reply as it would be inserted, or null while a slot is empty or its gap still stands in the edited text: no gap reaches a customer. */
export function replyText(candidate: Drafted, draft: Draft, nameOf: (slot: string) => string): string | null {
  const { edited, filled } = draft;
  if (edited !== null) {
    const gaps = candidate.missing.some(slot => edited.includes(gap(slot, nameOf)));
    return gaps || edited.trim() === '' ? null : edited;
  }
  if (openSlots(candidate, filled).length > 0) return null;
  return joined(candidate.segments.map(segment => ('slot' in segment ? slotValue(segment, filled) : segment.text)));
}

/** The text to start editing from: empty slots stand as `[Order number]`. */
export function editableText(
  candidate: Drafted,
  filled: Record<string, string>,
  nameOf: (slot: string) => string,
): string {
  return joined(
    candidate.segments.map(segment =>
      'slot' in segment ? (slotValue(segment, filled) ?? gap(segment.slot, nameOf)) : segment.text,
    ),
  );
}
