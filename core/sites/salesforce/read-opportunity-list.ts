import { currencyOf } from '../../locale/currency';
import type { DateOrder } from '../../locale/date-order';
import { parseDay } from '../../locale/parse-date';
import { parseMoney } from '../../locale/parse-money';
import type { Money } from '../../records/money';
import { asDay, asMoney, asPercent, asText } from '../field-values';
import { dateOrderOf, languageOf } from '../page-dates';
import { attribute, maybe } from '../query';
import { type Draft, type Parsed, type Place, Reading } from '../reading';
import type { Search } from '../shadow';
import type { Reader } from '../site';
import { statusOfStage } from '../stage-status';
import { textOf } from '../text-of';
import { pageOfAddress } from './address';
import { cellsOf, type ListCell } from './list-cells';
import { pageInFront } from './page-in-front';
import { takeAccount } from './read-opportunity';
import { linkIn } from './record-fields';
import { PREFIX, recordKey } from './record-id';
import * as at from './selectors';

const RAW_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** As shown; where that is not certain, the stored number with the currency that the cell shows. */
function moneyIn(cell: ListCell, language: string | null): Parsed<Money> {
  const shown = asMoney(cell.text, null, language);
  if (!('why' in shown) || cell.raw === null || !RAW_NUMBER.test(cell.raw)) return shown;
  const value = parseMoney(cell.raw, { decimal: '.', currency: currencyOf(cell.text) });
  return value === null ? shown : { value };
}

function placeOf(cell: ListCell | undefined): Place {
  return cell === undefined ? null : { text: cell.text, selector: cell.selector, element: cell.element };
}

function lookupPlace(cell: ListCell | undefined): Place {
  const place = placeOf(cell);
  const link = cell === undefined ? null : linkIn(cell.element);
  return place === null || place === 'busy' || link === null ? place : { ...place, text: link.text };
}

function readRow(reading: Reading, row: Element, order: DateOrder | null, language: string | null): boolean {
  const id = attribute(row, 'data-row-key-value') ?? '';
  const key = id.startsWith(PREFIX.opportunity) ? recordKey(id) : null;
  if (key === null) {
    reading.miss('deal', null, 'id', 'unreadable');
    return false;
  }
  const cells = cellsOf(row);
  const deal: Draft<'deal'> = { kind: 'deal', keys: [key], fields: {} };
  const amount = cells.get('Amount');
  const close = cells.get('CloseDate');
  reading.take(deal, 'name', lookupPlace(cells.get('Name')), asText, 'must');
  reading.take(deal, 'stage', placeOf(cells.get('StageName')), asText, 'must');
  reading.take(deal, 'amount', placeOf(amount), () => moneyIn(amount!, language), 'should');
  reading.take(
    deal,
    'closeDate',
    placeOf(close),
    ({ text }) => {
      const stored = close?.raw && /^\d{4}-\d{2}-\d{2}/.test(close.raw) ? parseDay(close.raw.slice(0, 10)) : null;
      return stored === null ? asDay(text, order) : { value: stored };
    },
    'should',
  );
  reading.take(deal, 'owner', lookupPlace(cells.get('OwnerId')), asText);
  reading.take(deal, 'siteProbabilityPercent', placeOf(cells.get('Probability')), ({ text }) => asPercent(text));
  reading.take(deal, 'nextStep', placeOf(cells.get('NextStep')), asText);
  reading.take(deal, 'source', placeOf(cells.get('LeadSource')), asText);
  takeAccount(reading, deal, lookupPlace(cells.get('AccountId')));
  const status = deal.fields.stage ? statusOfStage(deal.fields.stage) : null;
  if (status !== null) deal.fields.status = status;
  return reading.addRow(deal);
}

/** "12 items • …" → 12; null for "50+ items" and where nothing is said. */
export function statedTotal(search: Search): number | null {
  const status = search.first([at.LIST_STATUS]);
  const match = status === null ? null : /(\d{1,3}(?:[.,\u00a0 ]\d{3})*|\d+)(\+?)/.exec(textOf(status.element));
  return match === null || match[2] === '+' ? null : Number(match[1]!.replace(/\D/g, ''));
}

export const readOpportunityList: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'opportunity-list') return null;
  const search = pageInFront(document);
  if (search === null) return null;
  const rows = search.every(at.LIST_ROW);
  if (rows.length === 0 && search.first([at.LIST_ROOT]) === null) return null;
  const reading = new Reading('salesforce', 'opportunity-list', url, now);
  const order = dateOrderOf(search, [at.LIST_DATE_CELL]);
  const language = languageOf(document);
  const read = rows.filter(row => readRow(reading, row, order, language)).length;
  const looksLike = search.every(at.ANY_LIST_ROW).filter(row => maybe(row, at.LIST_CELL) !== null).length;
  return reading.sighting({
    account: null,
    rows: { read, looksLike: Math.max(looksLike, rows.length), shown: statedTotal(search) },
    about: null,
  });
};
