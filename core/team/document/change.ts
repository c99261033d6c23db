import { instant, shortText, z } from '../../records/schemas';
import { REMOVED_FIELD } from '../../records/team-field';
import { isPlainJson, type Json } from './json';

const json = z.custom<Json>(value => isPlainJson(value), 'not plain JSON');
const id = z.string().min(1).max(64);

export const Author = z.strictObject({ id, name: z.string().min(1).max(80) });
export type Author = z.infer<typeof Author>;

/** Field of every shared thing: whether it was removed. A removed thing stays in the document, so that it can come back. */
export const REMOVED = REMOVED_FIELD;

/**
 * What one member did to one shared thing at one time. It is written once, together with the values themselves, and never changed: the history
 * of the team, and what tells whether two changes knew of each other.
 */
export const TeamChange = z.strictObject({
  id,
  by: Author,
  at: instant,
  /** `edit`: in the member's own panel · `choice`: between two changes · `take-back`: of one change · `restore`: of an earlier state. */
  why: z.enum(['edit', 'choice', 'take-back', 'restore']),
  collection: id,
  item: shortText.min(1),
  /** Name of the thing as it was then. */
  title: shortText,
  /** The latest changes of the same thing that the member knew. */
  over: z.array(id).max(500),
  /** null: there was no value, or there is none any more. */
  fields: z.array(z.strictObject({ field: z.string().min(1).max(80), from: json, to: json })).max(60),
});
export type TeamChange = z.infer<typeof TeamChange>;
