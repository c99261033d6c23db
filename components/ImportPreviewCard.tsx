import type { TablePreview } from '../core/imports/result';
import type { ImportFlow } from './import-flow';
import { MappingTable } from './MappingTable';
import { fieldName, siteName } from './tell';
import { say } from './words';

export interface ImportPreviewCardProps {
  file: string;
  preview: TablePreview;
  /** Why the sheet that was chosen last can't be taken. */
  problem: string | null;
  flow: Pick<ImportFlow, 'map' | 'adjust' | 'setKind' | 'setSheet' | 'start' | 'close'>;
}

const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;

/** What was found in a file, before anything is stored: dialect, first rows, columns and how values are written. */
export function ImportPreviewCard({ file, preview, problem, flow }: ImportPreviewCardProps) {
  const { mapping, unmapped, rows, sheet, sheets } = preview;
  // Texts have neither dates nor amounts to be read.
  const hasValues = mapping.kind === 'deal' || mapping.kind === 'person';
  const found =
    preview.dialect === null ? say('import_any') : say('import_dialect', { name: siteName(preview.dialect) });
  return (
    <section class="card across stack" data-testid="import">
      <h2 class="cut" title={file}>
        {say('import_title', { file })}
      </h2>
      <p>
        <b>{found}</b>{' '}
        <span class="soft">
          {rows !== null && `${say('import_rows', { done: rows })} · `}
          {preview.encoding}
        </span>
      </p>
      {sheet !== null && sheets.length > 1 && (
        <label class="label">
          {say('import_sheet')}
          <select
            class="select"
            data-testid="sheet"
            value={sheet}
            onChange={event => void flow.setSheet(event.currentTarget.value)}
          >
            {sheets.map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {problem !== null && (
        <p class="note bad wrap-any" role="alert" data-testid="import-problem">
          {problem}
        </p>
      )}
      <fieldset class="choice">
        <legend class="visually-hidden">{say('import_kind')}</legend>
        {preview.kinds.map(kind => (
          <label key={kind} class={mapping.kind === kind ? 'chosen' : undefined}>
            <input
              type="radio"
              name="import-kind"
              class="visually-hidden"
              data-testid={`kind-${kind}`}
              checked={mapping.kind === kind}
              onChange={() => flow.setKind(kind)}
            />
            {say(`import_kind_${kind}`)}
          </label>
        ))}
      </fieldset>
      <MappingTable preview={preview} onMap={flow.map} />
      {hasValues && (
        <div class="pairs">
          <label class="label">
            {say('import_dates')}
            <select
              class="select"
              data-testid="date-order"
              value={mapping.dateOrder}
              onChange={event =>
                flow.adjust({ dateOrder: DATE_ORDERS.find(order => order === event.currentTarget.value) })
              }
            >
              {DATE_ORDERS.map(order => (
                <option key={order} value={order}>
                  {say(`order_${order}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="label">
            {say('import_decimal')}
            <select
              class="select"
              data-testid="decimal"
              value={mapping.decimal}
              onChange={event => flow.adjust({ decimal: event.currentTarget.value === ',' ? ',' : '.' })}
            >
              <option value=".">1,234.56</option>
              <option value=",">1.234,56</option>
            </select>
          </label>
          <label class="label">
            {say('import_currency')}
            <input
              class="field"
              maxLength={3}
              placeholder="USD"
              data-testid="currency"
              value={mapping.currency ?? ''}
              onChange={event => {
                const code = event.currentTarget.value.trim().toUpperCase();
                flow.adjust({ currency: /^[A-Z]{3}$/.test(code) ? code : null });
              }}
            />
          </label>
        </div>
      )}
      {unmapped.length > 0 && (
        <p class="note" role="status" data-testid="unmapped">
          {say('import_unmapped', { what: unmapped.map(fieldName).join(', ') })}
        </p>
      )}
      <div class="row tight">
        <button
          type="button"
          class="button primary"
          data-testid="import-start"
          disabled={unmapped.length > 0}
          onClick={flow.start}
        >
          {rows === null ? say('import_start') : say('import_start_rows', { n: rows })}
        </button>
        <button type="button" class="button quiet" onClick={flow.close}>
          {say('action_cancel')}
        </button>
      </div>
    </section>
  );
}
