import type { Key } from '../../records/keys';
import { asText } from '../field-values';
import type { Draft, Place, Reading } from '../reading';
import { linkedIn } from './front';
import type { RecordPages } from './product';

/** Company of a deal or person: a record of its own where it is linked, else its name alone. */
export function takeCompany<K extends 'deal' | 'person'>(
  reading: Reading,
  draft: Draft<K>,
  place: Place,
  product: RecordPages,
  url: URL,
): void {
  if (place === null || place === 'busy') return;
  const linked = linkedIn(place.element, product, url, 'company');
  const [company] = linked;
  if (linked.length > 1 || company?.name === '') return;
  const named = company === undefined ? place : { ...place, text: company.name };
  reading.take(draft, 'companyName', named, asText as never);
  if (company === undefined) return;
  const { key, name } = company;
  (draft.fields as { companyKey?: Key }).companyKey = key;
  reading.add({ kind: 'company', keys: [key], fields: { name } });
}
