import type { PageReport } from '../core/health/result';
import type { Sighting } from '../core/records/sighting';
import { date } from './format';
import { shownValue } from './record-fields';
import { SheetHead } from './SheetHead';
import { fieldName } from './tell';
import { say } from './words';

const RECORDS_SHOWN = 30;
const MISSING_SHOWN = 50;

export interface ReadSheetProps {
  sighting: Sighting | null;
  /** Health of this kind of page: since when a field is missed. */
  report: PageReport | null;
  now: Date;
  onClose: () => void;
}

/** What the reader took from the open page: each field, the selector that gave it, and what it missed. */
export function ReadSheet({ sighting, report, now, onClose }: ReadSheetProps) {
  if (!sighting)
    return (
      <>
        <SheetHead title={say('read_title')} onClose={onClose} />
        <p class="card soft">{say('read_none')}</p>
      </>
    );
  const { records, missing, selectors, rows } = sighting;
  const since = ({ kind, field }: Sighting['missing'][number]) => {
    const found = report?.missed.find(one => one.kind === kind && one.field === field)?.since;
    return found === undefined ? '' : `, ${say('since', { day: date(found, now) })}`;
  };
  return (
    <>
      <SheetHead title={say('read_title')} onClose={onClose} />
      <section class="card across stack" data-testid="read">
        <p class="soft wrap-any">{sighting.url}</p>
        {rows && (
          <p data-testid="rows">
            {rows.shown === null
              ? say('read_rows', { read: rows.read, like: rows.looksLike })
              : say('read_rows_shown', { read: rows.read, like: rows.looksLike, shown: rows.shown })}
          </p>
        )}
        {missing.length > 0 ? (
          <div class="note">
            <b>{say('read_missing', { n: missing.length })}</b>
            <ul>
              {missing.slice(0, MISSING_SHOWN).map((one, index) => (
                <li key={index} class="wrap-any" data-testid="missing-field">
                  {say(`kind_${one.kind}`)}: {fieldName(one.field)} – {say(`why_${one.why}`)}
                  {since(one)}
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p class="note calm">{say('read_complete')}</p>
        )}
      </section>
      {records.slice(0, RECORDS_SHOWN).map(record => (
        <section key={record.keys[0]} class="card" data-testid="read-record">
          <h2>{say(`kind_${record.kind}`)}</h2>
          <dl>
            {Object.entries(record.fields).map(([field, value]) => (
              <div key={field} class="known-value">
                <dt class="small soft">{fieldName(field)}</dt>
                <dd class="wrap-any">{shownValue(value, null, now).slice(0, 400)}</dd>
                {selectors[`${record.kind}.${field}`] && (
                  <dd class="small faint wrap-any">
                    <code>{selectors[`${record.kind}.${field}`]}</code>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      ))}
      {records.length > RECORDS_SHOWN && (
        <p class="faint small">{say('table_more', { n: records.length - RECORDS_SHOWN })}</p>
      )}
    </>
  );
}
