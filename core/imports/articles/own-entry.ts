import { SHORT_LIMIT } from '../../records/limits';
import type { Seen } from '../../records/sighting';
import { contentKey, isOwnId } from '../import-keys';
import { longText } from '../long-text';
import { OWN_CATEGORY, toneOf } from '../row-to-template';
import { languageOf, titleFrom } from '../text-record';

/** One article or template of our own export; null where it has no text. It keeps its id, so that reading the file twice makes no second one. */
export function ownEntry(fields: ReadonlyMap<string, string[]>, body: string): Seen | null {
  if (body === '') return null;
  const said = (name: string) => fields.get(name)?.[0]?.slice(0, SHORT_LIMIT) ?? null;
  const kind = said('kind') === 'template' ? 'template' : 'article';
  const title = said('title') ?? titleFrom(body);
  const language = languageOf(said('language'), `${title}\n${body}`);
  const id = said('id');
  const keys = [id !== null && isOwnId(id, kind) ? id : contentKey('text', kind, [title, language])];
  const shared = { title, body: longText(body), language, owner: said('owner'), editedAt: instantOf(said('edited')) };
  if (kind === 'template') {
    const category = said('category') ?? OWN_CATEGORY;
    return { kind, keys, fields: { ...shared, category, tone: toneOf(said('tone')) } };
  }
  const phrasings = (fields.get('phrasings') ?? []).map(each => each.slice(0, SHORT_LIMIT)).slice(0, 200);
  return { kind, keys, fields: { ...shared, category: said('category'), phrasings } };
}

/** Only the form that our export writes. */
function instantOf(written: string | null): string | null {
  if (written === null || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(written)) return null;
  return Number.isNaN(Date.parse(written)) ? null : written;
}
