import type { Decision } from '../../records/decision';
import type { DiffPiece } from '../../text/word-diff';
import type { EntryFields } from '../knowledge/result';

/** One decision of the user and what rests on it. */
export interface LearnedItem {
  /** The whole of it: taking it back takes this one out. */
  decision: Decision;
  /** Name of the person, deal or message that it is about; null where that is not there any more. */
  about: string | null;
  /** Record to look at. */
  recordId: string | null;
  /** Title of the template that was inserted, edited or rejected; null where it is not there any more. */
  templateTitle: string | null;
  /** Title of the article that has learned the question as a phrasing. */
  phrasingOf: string | null;
  /** edited: what the user changed. */
  changes: DiffPiece[] | null;
  /** edited: the user's text with its values as slots. */
  template: EntryFields | null;
}
export interface Learned {
  /** Newest first, at most 500. */
  items: LearnedItem[];
  /** All decisions. */
  total: number;
}
