import { currencyOf } from '../../locale/currency';
import type { DateOrder } from '../../locale/date-order';
import { asDay, asMoney, asPercent, asText } from '../field-values';
import type { Draft, Need, Place, Reading } from '../reading';
import { type Status, statusOfStage } from '../stage-status';
import { linkedIn } from './front';
import type { CrmField } from './labels';
import type { Product } from './product';

export interface DealSetting {
  url: URL;
  language: string | null;
  order: DateOrder | null;
  /** How much amount and close date are missed where they do not stand. */
  need: Need;
}

/** A deal's own state, where the page shows one beside the stage. */
const OPEN =
  /^(?:open|in progress|offen|in bearbeitung|ouverte?|en cours|abiert[oa]|en curso|abert[oa]|进行中|打开|开放|オープン)$/i;

function statusIn(text: string): Status | null {
  return OPEN.test(text) ? 'open' : statusOfStage(text);
}

/** Company of a deal or person: a record of its own where it is linked, else its name alone. */
export function takeCompany<K extends 'deal' | 'person'>(
  reading: Reading,
  draft: Draft<K>,
  place: Place,
  product: Product,
  url: URL,
): void {
  const linked = place === null || place === 'busy' ? [] : linkedIn(place.element, product, url, 'company');
  if (place !== null && place !== 'busy' && linked.length === 1 && linked[0]!.name !== '') {
    const { key, name } = linked[0]!;
    reading.take(draft, 'companyName', { ...place, text: name }, asText as never);
    (draft.fields as { companyKey?: string }).companyKey = key;
    reading.add({ kind: 'company', keys: [key], fields: { name } });
  } else if (linked.length === 0) reading.take(draft, 'companyName', place, asText as never);
}

/** The fields of a deal but its name, from a record page, a row or a card. */
export function takeDealFields(
  reading: Reading,
  deal: Draft<'deal'>,
  find: (field: CrmField) => Place,
  product: Product,
  { url, language, order, need }: DealSetting,
): void {
  const code = find('currency');
  const currency = code === null || code === 'busy' ? null : currencyOf(code.text);
  reading.take(deal, 'stage', find('stage'), asText, 'must');
  reading.take(deal, 'amount', find('amount'), ({ text }) => asMoney(text, currency, language), need);
  reading.take(deal, 'closeDate', find('closeDate'), ({ text }) => asDay(text, order), need);
  reading.take(deal, 'createdDate', find('createdDate'), ({ text }) => asDay(text, order));
  reading.take(deal, 'nextActivityDate', find('nextActivityDate'), ({ text }) => asDay(text, order));
  reading.take(deal, 'lastActivityDate', find('lastActivityDate'), ({ text }) => asDay(text, order));
  reading.take(deal, 'siteProbabilityPercent', find('probability'), ({ text }) => asPercent(text));
  for (const field of ['pipeline', 'owner', 'nextStep', 'source'] as const)
    reading.take(deal, field, find(field), asText);
  takeCompany(reading, deal, find('company'), product, url);
  const people = find('person');
  const linked = people === null || people === 'busy' ? [] : linkedIn(people.element, product, url, 'person');
  for (const { key, name } of linked) reading.add({ kind: 'person', keys: [key], fields: name === '' ? {} : { name } });
  if (linked.length > 0) deal.fields.personKeys = linked.slice(0, 200).map(({ key }) => key);

  const own = find('status');
  const percent = deal.fields.siteProbabilityPercent;
  const status =
    (own === null || own === 'busy' ? null : statusIn(own.text)) ??
    (deal.fields.stage ? statusIn(deal.fields.stage) : null) ??
    (percent != null && percent > 0 && percent < 100 ? 'open' : null);
  if (status !== null) deal.fields.status = status;
}
