import type { Key } from '../records/keys';
import type { Seen } from '../records/sighting';
import { idKey } from './import-keys';
import { type RowCells, RowProblem } from './row-cells';
import { categoryOf, languageOf, titleFrom, unguarded } from './text-record';

/** What stands between several phrasings in one cell: lines where there are any. */
const LINE = /\s*\n\s*/;
const BETWEEN = /\s*(?:[\n|;；]|(?<=[?？])\s)\s*/;

/**
 * One row of a table of knowledge articles, or of questions and answers.
 * @param keyFor gives a row without an id its key
 * @throws RowProblem `no-body`
 */
export function rowToArticle(cells: RowCells, table: string, keyFor: (parts: (string | null)[]) => Key): Seen[] {
  const written = cells.longText('body');
  if (written === null) throw new RowProblem('no-body', null);
  const body = unguarded(written);
  const title = cells.text('title') ?? titleFrom(body);
  const id = cells.text('id');
  const owner = cells.text('owner');
  const language = languageOf(cells.text('language'), `${title}\n${body}`);
  const phrasings = cells
    .texts('phrasings')
    .flatMap(cell => cell.split(cell.includes('\n') ? LINE : BETWEEN).filter(Boolean));
  const key = id === null ? keyFor([title, language]) : idKey(table, 'article', id);
  return [
    {
      kind: 'article',
      keys: [key],
      fields: {
        title,
        body,
        phrasings: [...new Set(phrasings)].slice(0, 200),
        category: categoryOf(cells.text('category'), title),
        language,
        ...(owner !== null && { owner }),
      },
    },
  ];
}
