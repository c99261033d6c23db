import { currencyOf } from '../../locale/currency';
import type { DateOrder } from '../../locale/date-order';
import { asDay, asMoney, asPercent, asText } from '../field-values';
import type { Draft, Place, Reading } from '../reading';
import { statusOfStage } from '../stage-status';

export interface DealSetting {
  currency: string | null;
  language: string | null;
  order: DateOrder | null;
}

/** The fields of a deal by HubSpot's internal property names, from wherever the page shows them. */
export function takeDealFields(
  reading: Reading,
  deal: Draft<'deal'>,
  find: (property: string) => Place,
  setting: DealSetting,
): void {
  const { language, order } = setting;
  const code = find('deal_currency_code');
  const currency = code === null || code === 'busy' ? setting.currency : (currencyOf(code.text) ?? setting.currency);
  reading.take(deal, 'stage', find('dealstage'), asText, 'must');
  reading.take(deal, 'amount', find('amount'), ({ text }) => asMoney(text, currency, language), 'should');
  reading.take(deal, 'closeDate', find('closedate'), ({ text }) => asDay(text, order), 'should');
  reading.take(deal, 'createdDate', find('createdate'), ({ text }) => asDay(text, order));
  reading.take(deal, 'pipeline', find('pipeline'), asText);
  reading.take(deal, 'owner', find('hubspot_owner_id'), asText);
  reading.take(deal, 'nextStep', find('hs_next_step'), asText);
  reading.take(deal, 'nextActivityDate', find('notes_next_activity_date'), ({ text }) => asDay(text, order));
  reading.take(deal, 'lastActivityDate', find('notes_last_contacted'), ({ text }) => asDay(text, order));
  reading.take(deal, 'source', find('hs_analytics_source'), asText);
  // Shown as "40%": a bare 0.4 would be read as less than one percent.
  reading.take(deal, 'siteProbabilityPercent', find('hs_deal_stage_probability'), ({ text }) =>
    /[%％]/.test(text) ? asPercent(text) : { why: 'ambiguous' },
  );
  const percent = deal.fields.siteProbabilityPercent;
  const status =
    (deal.fields.stage ? statusOfStage(deal.fields.stage) : null) ??
    (percent != null && percent > 0 && percent < 100 ? 'open' : null);
  if (status !== null) deal.fields.status = status;
}
