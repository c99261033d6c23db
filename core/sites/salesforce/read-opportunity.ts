import { currencyOf } from '../../locale/currency';
import { parseDay } from '../../locale/parse-date';
import type { Key } from '../../records/keys';
import { asText } from '../field-values';
import { dateOrderOf, languageOf } from '../page-dates';
import { attribute, closestAcross, matches } from '../query';
import { type Draft, type Place, Reading } from '../reading';
import { Search } from '../shadow';
import type { Reader } from '../site';
import type { Status } from '../stage-status';
import { textOf } from '../text-of';
import { takeDealFields } from './deal-fields';
import { openRecord } from './open-record';
import { isShown } from './page-in-front';
import { findName } from './read-name';
import { linkIn, type RecordFields } from './record-fields';
import { idInAddress, PREFIX, recordKey } from './record-id';
import * as at from './selectors';

function findStage(fields: RecordFields): Place {
  const field = fields.find('StageName');
  if (field !== null && field !== 'busy') return field;
  const step = fields.search.first(at.CURRENT_STEP);
  if (step === null) return field;
  const title = new Search(step.element).first([at.STEP_TITLE])?.element;
  const text = (title === undefined ? attribute(step.element, 'data-name') : attribute(title, 'data-label')) ?? '';
  return { text: text.trim(), selector: step.selector, element: step.element };
}

/** Won or lost by the path, else by a standard stage name; open where the path's present step is no closed one, or the odds are neither 0 nor 100. */
function statusIn(search: Search, deal: Draft<'deal'>): Status | null {
  const closed = search.first([at.CLOSED_STEP])?.element;
  if (closed !== undefined) return matches(closed, '.slds-is-won') ? 'won' : 'lost';
  if (deal.fields.status) return deal.fields.status;
  if (search.first(at.CURRENT_STEP) !== null) return 'open';
  const percent = deal.fields.siteProbabilityPercent;
  return percent != null && percent > 0 && percent < 100 ? 'open' : null;
}

/** Contacts in the card of contact roles, where the page shows it. */
function contactRoles(reading: Reading, search: Search): Key[] | null {
  const link = search.first([at.CONTACT_ROLES]);
  const card = link === null ? null : closestAcross(link.element, at.CARD);
  if (card === null) return null;
  const keys: Key[] = [];
  for (const anchor of new Search(card, isShown).everywhere(at.RECORD_LINK)) {
    const id = idInAddress(attribute(anchor, 'href') ?? '', PREFIX.contact);
    const key = id === null ? null : recordKey(id);
    const name = textOf(anchor, at.NOT_VALUE);
    if (key === null || name === '' || keys.includes(key)) continue;
    keys.push(key);
    reading.add({ kind: 'person', keys: [key], fields: { name } });
  }
  // A card without a link is not loaded, or shows its head alone.
  return keys.length === 0 ? null : keys.slice(0, 200);
}

export const readOpportunity: Reader = (document, url, now) => {
  const open = openRecord(document, url, 'opportunity');
  if (open === null) return null;
  const { key, search, fields } = open;
  const stage = findStage(fields);
  const amount = fields.find('Amount');
  const closeDate = fields.find('CloseDate');
  // Without any of them the record is not drawn yet.
  if (stage === null && amount === null && closeDate === null) return null;

  const reading = new Reading('salesforce', 'opportunity', url, now);
  const deal: Draft<'deal'> = { kind: 'deal', keys: [key], fields: {} };
  const code = fields.find('CurrencyIsoCode');
  const currency = code === null || code === 'busy' ? null : currencyOf(code.text);
  const order = dateOrderOf(search, at.DATE_PLACES);
  reading.take(deal, 'name', findName(fields, document), asText, 'must');
  reading.take(deal, 'stage', stage, asText, 'must');
  takeDealFields(reading, deal, name => fields.find(name), { currency, language: languageOf(document), order });

  const created = fields.find('CreatedById');
  const stamp = created === null || created === 'busy' ? null : created.element;
  const who = stamp === null ? null : linkIn(stamp);
  const createdDate =
    stamp === null
      ? null
      : parseDay(
          textOf(stamp, at.NOT_VALUE)
            .replace(who?.text ?? '', '')
            .replace(/^[\s,]+/, ''),
          { order },
        );
  if (createdDate !== null) deal.fields.createdDate = createdDate;
  const status = statusIn(search, deal);
  if (status !== null) deal.fields.status = status;
  const people = contactRoles(reading, search);
  if (people !== null) deal.fields.personKeys = people;
  reading.add(deal);
  return reading.sighting({ account: null, rows: null, about: key });
};
