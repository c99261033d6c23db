import type { RepeatBusiness, RepeatCustomer } from '../core/sales/repeat-business/result';
import { CoverageNote } from './CoverageNote';
import { type Column, DataTable } from './DataTable';
import { date, minorDigits, NONE, number, percent } from './format';
import { tell } from './tell';
import { say } from './words';

export interface RepeatCardProps {
  repeat: RepeatBusiness;
  now: Date;
  onSave: (name: string, blob: Blob) => void;
}

/** Rows in the card; the saved file has all. */
const ROWS_SHOWN = 8;

/** Who is expected to buy again, how much of it, and who may have left. */
export function RepeatCard({ repeat, now, onSave }: RepeatCardProps) {
  const { customers, expected, known, repeaters, currency, notes, coverage } = repeat;
  if (known === 0) return null;
  const tellsActive = customers.some(({ chanceActive }) => chanceActive !== null);
  return (
    <section class="card" data-testid="repeat">
      <h2>{say('repeat_title')}</h2>
      {expected !== null && (
        <>
          <div class="figure num">{number(expected, expected < 10 ? 1 : 0)}</div>
          <div class="small soft" style={{ marginBottom: '6px' }}>
            {say('repeat_sum', { n: known, repeaters })}
          </div>
        </>
      )}
      {customers.length > 0 && (
        <DataTable
          caption={say('repeat_title')}
          file="who-buys-again"
          fixed
          most={ROWS_SHOWN}
          onSave={onSave}
          rows={customers}
          columns={[
            {
              title: say('repeat_customer'),
              text: row => row.name ?? NONE,
              under: row => say('repeat_bought', { n: row.purchases, date: date(row.lastPurchase, now) }),
            },
            { title: say('repeat_purchases'), fileOnly: true, text: row => String(row.purchases) },
            { title: say('repeat_last'), fileOnly: true, text: row => row.lastPurchase },
            {
              title: say('repeat_gap'),
              fileOnly: true,
              text: row => number(row.usualGapDays),
              raw: row => row.usualGapDays,
            },
            {
              title: say('repeat_amount'),
              fileOnly: true,
              text: () => '',
              raw: row => (row.amountMinor === null ? null : row.amountMinor / 10 ** minorDigits(currency)),
            },
            {
              title: say('repeat_expected'),
              number: true,
              text: row => number(row.expected, row.expected < 10 ? 2 : 1),
              raw: row => Math.round(row.expected * 1e4) / 1e4,
            },
            ...(tellsActive ? [stillActive()] : []),
          ]}
        />
      )}
      {notes.map(note => (
        <p key={note.code} class="faint small">
          {say('sentence', { text: tell(note, now) })}
        </p>
      ))}
      {customers.length > 0 && (
        <p class="faint small">
          {say('repeat_hint')} {tellsActive && say('repeat_hint_active')}
        </p>
      )}
      <CoverageNote coverage={coverage} now={now} />
    </section>
  );
}

function stillActive(): Column<RepeatCustomer> {
  return {
    title: say('repeat_active'),
    number: true,
    text: row => (row.chanceActive === null ? NONE : percent(row.chanceActive)),
    raw: row => (row.chanceActive === null ? null : Math.round(row.chanceActive * 1e4) / 1e4),
  };
}
