import { REMOVED_FIELD } from '../../../core/records/team-field';
import { fieldName } from '../../tell';
import { knows, say } from '../../words';

/** "3 articles": how many things of a collection; one that this version does not know is its own name. */
export function countOf(collection: string, n: number): string {
  return knows(`team_n_${collection}`) ? say(`team_n_${collection}`, { n }) : `${n} ${collection}`;
}

/** "article": what one thing of a collection is called. */
export function thingOf(collection: string): string {
  return knows(`team_thing_${collection}`) ? say(`team_thing_${collection}`) : collection;
}

/** What one thing is called; where it has no name of its own, by its kind. */
export function titleOf({ collection, title }: { collection: string; title: string }): string {
  return title === '' ? thingOf(collection) : title;
}

/** Fields that say how a thing is written down, and nothing to the user. */
export function isTechnical(field: string): boolean {
  return field === 'format' || field === 'version';
}

/** Name of a shared thing's field. */
export function sharedField(field: string): string {
  if (field === REMOVED_FIELD) return say('team_field_presence');
  return knows(`team_field_${field}`) ? say(`team_field_${field}`) : fieldName(field);
}
