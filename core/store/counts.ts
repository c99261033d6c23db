import type { AnyRecord } from '../records/records';

export interface RecordCounts {
  people: number;
  companies: number;
  deals: number;
  openDeals: number;
  /** Won or lost. A deal of unknown status is neither open nor closed. */
  closedDeals: number;
  messages: number;
  tickets: number;
  articles: number;
  /** Records that rest on the bundled sample, in whole or in part. */
  sample: number;
}

export function countRecords(records: readonly AnyRecord[]): RecordCounts {
  const of = (kind: AnyRecord['kind']) => records.filter(record => record.kind === kind).length;
  const deals = records.filter(record => record.kind === 'deal');
  return {
    people: of('person'),
    companies: of('company'),
    deals: deals.length,
    openDeals: deals.filter(({ status }) => status === 'open').length,
    closedDeals: deals.filter(({ status }) => status === 'won' || status === 'lost').length,
    messages: of('message'),
    tickets: of('ticket'),
    articles: of('article'),
    sample: records.filter(({ provenance }) => Object.values(provenance).some(({ from }) => from === 'sample')).length,
  };
}
