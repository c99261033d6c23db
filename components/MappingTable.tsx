import type { TablePreview } from '../core/imports/result';
import { fieldName } from './tell';
import { say } from './words';

export interface MappingTableProps {
  preview: TablePreview;
  onMap: (column: number, field: string | null) => void;
}

const SAMPLES = 3;
const COLUMNS_SHOWN = 200;

/** Column by column: its name, first values, and the field that it becomes. */
export function MappingTable({ preview, onMap }: MappingTableProps) {
  const { header, sample, mapping, fields } = preview;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard
    <section class="table-scroll" tabIndex={0} aria-label={say('import_columns')}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say('import_column')}</th>
            <th scope="col">{say('import_becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {header.slice(0, COLUMNS_SHOWN).map((name, column) => {
            const values = sample.map(row => row[column]?.trim() ?? '').filter(Boolean);
            return (
              <tr key={column}>
                <td class="wrap-any" style={{ maxWidth: '160px' }}>
                  <b>{name}</b>
                  <div class="faint cut" title={values.join(' · ')}>
                    {[...new Set(values)].slice(0, SAMPLES).join(' · ') || '–'}
                  </div>
                </td>
                <td>
                  <select
                    class="select"
                    style={{ width: '100%' }}
                    data-testid="map"
                    aria-label={say('import_becomes_of', { column: name })}
                    value={mapping.columns[column] ?? ''}
                    onChange={event => onMap(column, event.currentTarget.value || null)}
                  >
                    <option value="">{say('import_not_taken')}</option>
                    {fields.map(({ field }) => (
                      <option key={field} value={field}>
                        {fieldName(field)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
