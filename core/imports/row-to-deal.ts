import { emailKey, type Key } from '../records/keys';
import type { FieldsOf } from '../records/records';
import type { Seen } from '../records/sighting';
import { type CompanyOfRow, companyOf } from './company-of-row';
import { isPlainlyOpen, statusOfStage } from './deal-status';
import { contentKey, idKey } from './import-keys';
import { type RowCells, RowProblem } from './row-cells';

/** Most people that one deal keeps. */
const PEOPLE_LIMIT = 200;

/**
 * One row of a table of deals: the deal first, then the company and the people that it names. Where no column gives a name, product and company
 * make one, else the id does.
 * @param keyFor gives a row without an id its key
 * @throws RowProblem
 */
export function rowToDeal(cells: RowCells, table: string, keyFor: (parts: (string | null)[]) => Key): Seen[] {
  const id = cells.text('id');
  const company = companyOf(cells, table);
  const given = cells.text('name');
  const product = cells.text('product');
  const name = given ?? ([product, company?.name ?? null].filter(part => part !== null).join(' · ') || id);
  if (name === null) throw new RowProblem('no-name', null);

  const stage = cells.text('stage') ?? cells.text('status');
  const status = statusOf(cells);
  const closeDate = cells.day('closeDate');
  const createdDate = cells.day('createdDate');
  const isOver = status === 'won' || status === 'lost';
  const people = peopleOf(cells, table, company);
  const fields: Partial<FieldsOf<'deal'>> = {
    name,
    amount: cells.money(),
    stage,
    status,
    pipeline: cells.text('pipeline'),
    closeDate,
    createdDate,
    // The day on which a decided deal was to close is the day on which it did, where nothing else says it.
    closedDate: cells.day('closedDate') ?? (isOver ? closeDate : null),
    stageSince: cells.day('stageSince'),
    owner: cells.text('owner'),
    siteProbabilityPercent: cells.percent('siteProbabilityPercent'),
    companyKey: company?.key ?? null,
    companyName: company?.name ?? null,
    personKeys: people.keys.slice(0, PEOPLE_LIMIT),
    nextStep: cells.text('nextStep'),
    nextActivityDate: cells.day('nextActivityDate'),
    lastActivityDate: cells.day('lastActivityDate'),
    source: cells.text('source'),
    product,
  };
  const keys = [id === null ? keyFor([name, company?.name ?? null, createdDate]) : idKey(table, 'deal', id)];
  const deal: Seen = { kind: 'deal', keys, fields };
  return [deal, ...(company?.seen ?? []), ...people.seen];
}

/** Check boxes first, then the word for the state, then the stage's name. */
function statusOf(cells: RowCells): 'open' | 'won' | 'lost' | null {
  if (cells.flag('isWon') === true) return 'won';
  const word = cells.text('status');
  const stage = cells.text('stage');
  const closed = cells.flag('isClosed');
  if (closed === false) return 'open';
  const said = (word === null ? null : statusOfStage(word)) ?? (stage === null ? null : statusOfStage(stage));
  // "Closed" beside a stage of any name, and not won where the file would say so: lost.
  if (closed === true && said !== 'won') return said === 'lost' || cells.has('isWon') ? 'lost' : null;
  // A state of any other name ("Active") decides less than a stage that says won or lost.
  if (word !== null && stage !== null && said === 'open' && !isPlainlyOpen(word)) return statusOfStage(stage) ?? said;
  return said;
}

/** Whom the deal is with: by id, by address, else by name within the company. `Mara Lind (mara@x.example)` holds both. */
function peopleOf(cells: RowCells, table: string, company: CompanyOfRow | null): { keys: Key[]; seen: Seen[] } {
  const ids = (cells.text('personId') ?? '').split(/[;,]/).flatMap(id => (id.trim() === '' ? [] : [id.trim()]));
  const written = cells.text('personName');
  const both = /^(.*\S)\s*\(([^\s()@]+@[^\s()@]+)\)$/.exec(written ?? '');
  const name = both ? both[1]! : written;
  const emails = [...new Set([...cells.emails('personEmail'), ...(both ? [both[2]!.toLowerCase()] : [])])].slice(0, 20);
  const references = ids.slice(1).map(id => idKey(table, 'person', id));
  const keys = [...(ids[0] ? [idKey(table, 'person', ids[0])] : []), ...emails.map(emailKey)];
  if (name === null && emails.length === 0) return { keys: [...keys, ...references], seen: [] };
  if (keys.length === 0) keys.push(contentKey(table, 'person', [name, company?.name ?? null]));
  const fields: Partial<FieldsOf<'person'>> = {
    name,
    emails,
    companyKey: company?.key ?? null,
    companyName: company?.name ?? null,
  };
  return { keys: [keys[0]!, ...references], seen: [{ kind: 'person', keys, fields }] };
}
