import { detectDateOrder } from '../../locale/date-order';
import { asText } from '../field-values';
import { languageOf } from '../page-dates';
import { type Draft, type Place, Reading } from '../reading';
import type { Reader } from '../site';
import { takeDealFields } from './deal-fields';
import { Fields } from './fields';
import { activeIn, inFront, nameIn } from './front';
import type { Product } from './product';
import { valueIn } from './value';

/** False when the page still shows the record before: after a navigation the address changes first. A page that does not say its record says nothing. */
export function belongsTo(fields: Fields, key: string): boolean {
  const id = fields.find('id');
  return id === null || id === 'busy' || id.text === '' || key.endsWith(`/${id.text}`);
}

/** Reader of a deal's own page. */
export function dealReader(product: Product): Reader {
  return (document, url, now) => {
    const record = product.recordAt(url);
    const search = record?.kind === 'deal' ? inFront(document, product) : null;
    if (record === null || search === null) return null;
    const active = activeIn(document);
    const fields = new Fields(search, product, 'deal', active);
    if (!belongsTo(fields, record.key)) return null;
    const step = search.first(product.steps);
    const stepName: Place = step === null ? null : valueIn(step.element, step.selector, product, active);
    const stage = fields.find('stage') ?? stepName;
    // Without any of them the record is not drawn yet.
    if (stage === null && fields.find('amount') === null && fields.find('closeDate') === null) return null;
    const reading = new Reading(product.id, 'deal', url, now);
    const deal: Draft<'deal'> = { kind: 'deal', keys: [record.key], fields: {} };
    reading.take(deal, 'name', nameIn(search, fields, product, active), asText, 'must');
    takeDealFields(reading, deal, field => (field === 'stage' ? stage : fields.find(field)), product, {
      url,
      language: languageOf(document),
      order: detectDateOrder(fields.texts()),
      need: 'should',
    });
    reading.add(deal);
    return reading.sighting({ account: null, rows: null, about: record.key });
  };
}
