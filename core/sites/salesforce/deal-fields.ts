import { currencyOf } from '../../locale/currency';
import type { DateOrder } from '../../locale/date-order';
import { parseDay } from '../../locale/parse-date';
import { parseMoney } from '../../locale/parse-money';
import type { Key } from '../../records/keys';
import type { Money } from '../../records/money';
import type { Day } from '../../records/time';
import { asDay, asMoney, asPercent, asText } from '../field-values';
import type { Draft, Found, Need, Parsed, Place, Reading } from '../reading';
import { statusOfStage } from '../stage-status';
import { linkIn } from './record-fields';
import { idInAddress, PREFIX, recordKey } from './record-id';

export interface DealSetting {
  currency: string | null;
  language: string | null;
  order: DateOrder | null;
  /** Of amount and close date; `should` unless said. */
  need?: Need;
}

/** As shown; where that is not certain, the stored number with the currency that is shown. */
function moneyIn({ text, raw }: Found, { currency, language }: DealSetting): Parsed<Money> {
  const shown = asMoney(text, currency, language);
  if ('value' in shown || !raw || !/^-?\d+(?:\.\d+)?$/.test(raw)) return shown;
  const value = parseMoney(raw, { decimal: '.', currency: currencyOf(text) ?? currency });
  return value === null ? shown : { value };
}

function dayIn({ text, raw }: Found, { order }: DealSetting): Parsed<Day> {
  const stored = raw && /^\d{4}-\d{2}-\d{2}/.test(raw) ? parseDay(raw.slice(0, 10)) : null;
  return stored === null ? asDay(text, order) : { value: stored };
}

/** A lookup's place with the linked name alone: its whole text would add "Open … Preview". */
export function linkedName(place: Place): Place {
  const link = place === null || place === 'busy' ? null : linkIn(place.element);
  return link === null ? place : { ...(place as Found), text: link.text };
}

/** Account of a deal or person: the company as a record of its own where the page links it. */
export function takeAccount<K extends 'deal' | 'person'>(reading: Reading, draft: Draft<K>, place: Place): void {
  reading.take(draft, 'companyName', linkedName(place), asText as never);
  if (place === null || place === 'busy') return;
  const link = linkIn(place.element);
  const id = link === null ? null : idInAddress(link.href, PREFIX.account);
  const key = id === null ? null : recordKey(id);
  if (link === null || key === null) return;
  (draft.fields as { companyKey?: Key }).companyKey = key;
  if (link.text !== '') reading.add({ kind: 'company', keys: [key], fields: { name: link.text } });
}

/** The fields of an opportunity by API name, from a record page or a row of a list. */
export function takeDealFields(
  reading: Reading,
  deal: Draft<'deal'>,
  find: (field: string) => Place,
  setting: DealSetting,
): void {
  reading.take(deal, 'amount', find('Amount'), place => moneyIn(place, setting), setting.need ?? 'should');
  reading.take(deal, 'closeDate', find('CloseDate'), place => dayIn(place, setting), setting.need ?? 'should');
  reading.take(deal, 'owner', linkedName(find('OwnerId')), asText);
  reading.take(deal, 'siteProbabilityPercent', find('Probability'), ({ text }) => asPercent(text));
  reading.take(deal, 'nextStep', find('NextStep'), asText);
  reading.take(deal, 'source', find('LeadSource'), asText);
  takeAccount(reading, deal, find('AccountId'));
  const status = deal.fields.stage ? statusOfStage(deal.fields.stage) : null;
  if (status !== null) deal.fields.status = status;
}
