import { emailKey, type Key } from '../records/keys';
import type { FieldsOf } from '../records/records';
import type { Seen } from '../records/sighting';
import { companyOf } from './company-of-row';
import { idKey } from './import-keys';
import { type RowCells, RowProblem } from './row-cells';

const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/**
 * One row of a table of contacts: the person first, then the company.
 * @param keyFor gives a row with neither an id nor an address its key
 * @throws RowProblem
 */
export function rowToPerson(cells: RowCells, table: string, keyFor: (parts: (string | null)[]) => Key): Seen[] {
  const id = cells.text('id');
  const emails = cells.emails('email').slice(0, 20);
  const name = cells.text('name') ?? fullName(cells.text('firstName'), cells.text('lastName'));
  if (name === null && emails.length === 0) throw new RowProblem('no-name', null);
  const company = companyOf(cells, table);
  const fields: Partial<FieldsOf<'person'>> = {
    name,
    emails,
    phone: cells.text('phone'),
    jobTitle: cells.text('jobTitle'),
    companyKey: company?.key ?? null,
    companyName: company?.name ?? null,
    owner: cells.text('owner'),
    language: languageTag(cells.text('language')),
  };
  const keys = [...(id === null ? [] : [idKey(table, 'person', id)]), ...emails.map(emailKey)];
  if (keys.length === 0) keys.push(keyFor([name, company?.name ?? null]));
  return [{ kind: 'person', keys, fields }, ...(company?.seen ?? [])];
}

/** Chinese, Japanese and Korean names have the family name first and no space. */
function fullName(first: string | null, last: string | null): string | null {
  if (first === null || last === null) return first ?? last;
  return CJK.test(first) && CJK.test(last) ? `${last}${first}` : `${first} ${last}`;
}

/** A BCP 47 tag where the cell holds one; names of languages are not tags. */
function languageTag(cell: string | null): string | null {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2,4}))?$/i.exec(cell ?? '');
  if (!match) return null;
  const region = match[2]?.length === 2 ? match[2].toUpperCase() : match[2];
  return [match[1]!.toLowerCase(), ...(region ? [region] : [])].join('-');
}
