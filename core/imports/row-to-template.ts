import type { Key } from '../records/keys';
import type { Seen } from '../records/sighting';
import { idKey } from './import-keys';
import { withOwnSlots } from './placeholder';
import { type RowCells, RowProblem } from './row-cells';
import { categoryOf, languageOf, titleFrom, unguarded } from './text-record';

type Tone = 'short' | 'warm' | 'formal';

const TONES: readonly [Tone, RegExp][] = [
  ['formal', /formal|förmlich|formell|formel|正式|フォーマル|丁寧/i],
  ['warm', /warm|friendly|herzlich|freundlich|chaleureu|amical|cálid|amable|亲切|友好|親しみ/i],
];
/** Where neither the table nor the title says what it is about. */
export const OWN_CATEGORY = 'saved-reply';

/**
 * One row of a table of saved replies, macros or canned responses.
 * @param keyFor gives a row without an id its key
 * @throws RowProblem `no-body`
 */
export function rowToTemplate(cells: RowCells, table: string, keyFor: (parts: (string | null)[]) => Key): Seen[] {
  const written = cells.longText('body');
  if (written === null) throw new RowProblem('no-body', null);
  const title = cells.text('title') ?? titleFrom(written);
  const id = cells.text('id');
  const owner = cells.text('owner');
  const language = languageOf(cells.text('language'), written);
  return [
    {
      kind: 'template',
      keys: [id === null ? keyFor([title, language]) : idKey(table, 'template', id)],
      fields: {
        title,
        category: categoryOf(cells.text('category'), title) ?? OWN_CATEGORY,
        language,
        tone: toneOf(cells.text('tone')),
        body: withOwnSlots(unguarded(written)),
        ...(owner !== null && { owner }),
      },
    },
  ];
}

export function toneOf(cell: string | null): Tone {
  return TONES.find(([, words]) => words.test(cell ?? ''))?.[0] ?? 'short';
}
