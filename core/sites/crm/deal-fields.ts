import { currencyOf } from '../../locale/currency';
import type { DateOrder } from '../../locale/date-order';
import { asDay, asMoney, asPercent, asText } from '../field-values';
import type { Draft, Need, Place, Reading } from '../reading';
import { type Status, statusOfStage } from '../stage-status';
import { takeCompany } from './company-of';
import { linkedIn } from './front';
import type { CrmField } from './labels';
import type { RecordPages } from './product';

/** What a record's values are read by. */
export interface PageSetting {
  url: URL;
  language: string | null;
  order: DateOrder | null;
  /** How much amount and close date are missed where they do not stand. */
  need: Need;
}

/** A deal's own state, where the page shows one beside the stage. */
const OPEN = /^(?:open|in progress|offen|in bearbeitung|ouverte?|abiert[oa]|abert[oa]|进行中|打开)$/i;

function statusIn(text: string): Status | null {
  return OPEN.test(text) ? 'open' : statusOfStage(text);
}

/** The fields of a deal but its name, from a record page, a row or a card. */
export function takeDealFields(
  reading: Reading,
  deal: Draft<'deal'>,
  find: (field: CrmField) => Place,
  product: RecordPages,
  { url, language, order, need }: PageSetting,
): void {
  const code = find('currency');
  const currency = code === null || code === 'busy' ? null : currencyOf(code.text);
  reading.take(deal, 'stage', find('stage'), asText, 'must');
  reading.take(deal, 'amount', find('amount'), ({ text }) => asMoney(text, currency, language), need);
  for (const field of ['closeDate', 'createdDate', 'nextActivityDate', 'lastActivityDate'] as const)
    reading.take(deal, field, find(field), ({ text }) => asDay(text, order), field === 'closeDate' ? need : 'may');
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
