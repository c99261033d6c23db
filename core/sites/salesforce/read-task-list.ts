import { parseDay } from '../../locale/parse-date';
import { dateOrderOf } from '../page-dates';
import { all, attribute, closest, matches, maybe } from '../query';
import { type Draft, Reading } from '../reading';
import type { Reader } from '../site';
import { textOf } from '../text-of';
import { pageOfAddress } from './address';
import { statedTotal } from './list-reader';
import { isShown, pageInFront } from './page-in-front';
import { PREFIX, recordKey } from './record-id';
import * as at from './selectors';

/** The texts beside the subject and the due date, in reading order. Which ones stand there is the list's own setting, and the row does not name them. */
function detailsOf(row: Element, date: Element | null): string[] {
  return all(row, at.SPLIT_CELL)
    .slice(1)
    .filter(cell => date === null || !cell.contains(date))
    .map(cell => textOf(cell, at.NOT_VALUE))
    .filter(text => text !== '');
}

/** The first text, where the row confirms that it is the subject: by its place in bold, or by the checkbox that names it. */
function titleOf(row: Element): { text: string } | { why: 'not-found' | 'ambiguous' } {
  const cell = maybe(row, at.SPLIT_CELL);
  const text = cell === null ? '' : textOf(cell, at.NOT_VALUE);
  if (cell === null || text === '') return { why: 'not-found' };
  const item = closest(row, at.ANY_SPLIT_ROW);
  const box = item === null ? null : maybe(item, at.SPLIT_CHECKBOX);
  const named = box !== null && (attribute(box, 'aria-label') ?? '').includes(text);
  return named || matches(cell, at.SPLIT_SUBJECT) ? { text } : { why: 'ambiguous' };
}

/** Tasks in the split view. A due day counts from its first minute where this code runs. */
export const readTaskList: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'task-list') return null;
  const search = pageInFront(document);
  if (search === null) return null;
  const rows = search.every(at.SPLIT_ROW);
  if (rows.length === 0 && search.first([at.SPLIT_LIST]) === null) return null;
  const reading = new Reading('salesforce', 'task-list', url, now);
  const order = dateOrderOf(search, [at.OUTPUT_DATE]);
  let read = 0;
  for (const row of rows) {
    const id = attribute(row, 'data-recordid') ?? '';
    const key = id.startsWith(PREFIX.task) ? recordKey(id) : null;
    if (key === null) {
      reading.miss('task', null, 'id', 'unreadable');
      continue;
    }
    const title = titleOf(row);
    if ('why' in title) {
      reading.miss('task', null, 'title', title.why);
      continue;
    }
    const task: Draft<'task'> = { kind: 'task', keys: [key], fields: { title: title.text } };
    reading.matched('task', 'title', `${at.SPLIT_ROW} ${at.SPLIT_CELL}`);
    const date = maybe(row, at.OUTPUT_DATE);
    task.fields.details = detailsOf(row, date);
    const text = date === null ? null : textOf(date);
    const day = text ? parseDay(text, { order }) : null;
    if (day !== null) {
      const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
      task.fields.dueAt = new Date(year, month - 1, dayOfMonth).toISOString();
    } else if (text === '') task.fields.dueAt = null;
    else reading.miss('task', key, 'dueAt', text === null ? 'not-found' : 'unreadable');
    reading.add(task);
    read++;
  }
  const looksLike = search.every(at.ANY_SPLIT_ROW).filter(isShown).length;
  return reading.sighting({
    account: null,
    rows: { read, looksLike: Math.max(looksLike, rows.length), shown: statedTotal(search) },
    about: null,
  });
};
