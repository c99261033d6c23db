import { csvBlob } from './csv-text';
import { say } from './words';

/** More rows than this never stand in the page; the saved file has them all. */
export const ROWS_SHOWN = 200;

export interface Column<Row> {
  title: string;
  text: (row: Row) => string;
  /** What the saved file holds when it differs from the shown text. */
  raw?: (row: Row) => string | number | null;
  number?: boolean;
  /** A second, smaller line in the same cell. */
  under?: (row: Row) => string;
  /** In the saved file only; the page shows it as another column's second line, or not at all. */
  fileOnly?: boolean;
  /** In the page only: what the file holds in columns of its own. */
  pageOnly?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  /** Name of the saved file without its ending. */
  file: string;
  /** The first column takes what the others leave, however narrow the panel: for tables that must never scroll sideways. */
  fixed?: boolean;
  /** Rows in the page; all that the page may hold when left out. */
  most?: number;
  onSave: (name: string, blob: Blob) => void;
}

/** A table that can be saved as CSV. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  file,
  fixed,
  most = ROWS_SHOWN,
  onSave,
}: DataTableProps<Row>) {
  const saved = columns.filter(({ pageOnly }) => !pageOnly);
  const save = () =>
    onSave(
      `${file}.csv`,
      csvBlob({
        header: saved.map(({ title }) => title),
        rows: rows.map(row => saved.map(({ text, raw }) => (raw ? raw(row) : text(row)))),
      }),
    );
  const shown = columns.filter(({ fileOnly }) => !fileOnly);
  return (
    <div>
      {/* Scrollable regions must be reachable by key. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={caption}>
        <table class={fixed ? 'table fixed' : 'table'}>
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {shown.map(({ title, number }) => (
                <th key={title} scope="col" class={number ? 'num' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row, index) => (
              <tr key={index}>
                {shown.map(({ title, text, number, under }) => (
                  <td
                    key={title}
                    class={number ? 'num' : fixed ? 'cut' : 'wrap-any'}
                    title={fixed ? text(row) : undefined}
                  >
                    {text(row)}
                    {under && <div class="faint cut">{under(row)}</div>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="row tight small soft">
        {rows.length > most && <span>{say('table_more', { n: rows.length - most })}</span>}
        <button type="button" class="link" data-testid="save-csv" onClick={save}>
          {say('table_save')}
        </button>
      </div>
    </div>
  );
}
