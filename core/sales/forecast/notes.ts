import type { Money } from '../../records/money';
import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import type { Day } from '../../records/time';
import type { CompoundCount } from '../../stats/compound-grid';
import { assumedOpen } from '../assume-open';
import type { Purse } from '../currency/purse';
import type { Outlook } from './outlook';
import { lacksAmount } from './unknown-amounts';

/** Closed deals below which the forecast says that it rests on assumptions. */
const FEW_CLOSED = 8;

export interface NotesInput {
  known: Outlook;
  open: readonly Deal[];
  money: Purse;
  coming: CompoundCount | null;
  today: Day;
  /** Amounts of all deals that the forecast is about. */
  inScope: readonly (Money | null)[];
}

/** What the reader of the band has to know about it. */
export function forecastNotes({ known, open, money, coming, today, inScope }: NotesInput): Words[] {
  const notes: Words[] = [];
  if (known.deals.length === 0) notes.push({ code: 'forecast.note.no-open' });
  const assumed = assumedOpen(open);
  if (assumed > 0) notes.push({ code: 'note.assumed-open', params: { n: assumed } });
  const bare = open.filter(lacksAmount).length;
  if (bare > 0) {
    notes.push(
      known.unknown === null
        ? { code: 'forecast.note.no-amount', params: { n: bare } }
        : {
            code: 'forecast.note.amount-assumed',
            params: { n: bare, amountMinor: Math.round(known.unknown.typicalMinor), currency: money.currency },
          },
    );
  }
  if (known.wins.closed < FEW_CLOSED) {
    notes.push({ code: 'forecast.note.prior', params: { closed: known.wins.closed } });
  }
  const overdue = open.filter(deal => deal.closeDate !== null && deal.closeDate < today).length;
  if (overdue > 0) notes.push({ code: 'forecast.note.overdue', params: { n: overdue } });
  notes.push(
    coming === null
      ? { code: 'forecast.note.no-arrivals' }
      : {
          code: 'forecast.note.arrivals',
          params: { amountMinor: Math.round(coming.mean), currency: money.currency, windows: coming.windows },
        },
  );
  return [...notes, ...money.converted(inScope)];
}
