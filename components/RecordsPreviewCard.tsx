import type { RecordsPreview } from '../core/imports/result';
import type { ImportFlow } from './import-flow';
import { say } from './words';

export interface RecordsPreviewCardProps {
  file: string;
  preview: RecordsPreview;
  flow: Pick<ImportFlow, 'setOwn' | 'start' | 'close'>;
}

/** A mailbox, contact cards or articles before anything is stored: how many, the first five, and whose mailbox it is. */
export function RecordsPreviewCard({ file, preview, flow }: RecordsPreviewCardProps) {
  const { format, rows, first, accounts, own } = preview;
  return (
    <section class="card across stack" data-testid="import">
      <h2 class="cut" title={file}>
        {say('import_title', { file })}
      </h2>
      <p>
        <b>{say(`import_format_${format}`)}</b>
        {rows !== null && <span class="soft"> {say(`import_count_${format}`, { n: rows })}</span>}
      </p>
      <ol class="small" aria-label={say('import_first')} data-testid="import-first">
        {first.map((each, at) => (
          <li key={at} class="known">
            <div class="grow">
              <div class="cut">{each.title ?? say('import_untitled')}</div>
              {each.detail !== null && <div class="faint cut">{each.detail}</div>}
            </div>
          </li>
        ))}
      </ol>
      {accounts.length > 0 && (
        <fieldset class="stack tight" style={{ border: 0, margin: 0, padding: 0 }} data-testid="import-own">
          <legend class="label">{say('import_own')}</legend>
          {accounts.map(address => (
            <label key={address} class="row tight small">
              <input
                type="checkbox"
                checked={own.includes(address)}
                onChange={event => flow.setOwn(address, event.currentTarget.checked)}
              />
              <span class="wrap-any">{address}</span>
            </label>
          ))}
          <p class="faint small">{say('import_own_hint')}</p>
        </fieldset>
      )}
      <div class="row tight">
        <button type="button" class="button primary" data-testid="import-start" onClick={flow.start}>
          {say('import_start')}
        </button>
        <button type="button" class="button quiet" onClick={flow.close}>
          {say('action_cancel')}
        </button>
      </div>
    </section>
  );
}
