import { parseDateTime } from '../../locale/parse-date';
import { type Key, siteKey } from '../../records/keys';
import { SHORT_LIMIT } from '../../records/limits';
import type { Address } from '../../records/records';
import { isAuthored } from '../authored';
import { all, attribute, closest, matches, maybe } from '../query';
import { type Draft, Reading } from '../reading';
import { firstAttribute } from '../shadow';
import type { Reader } from '../site';
import { stableHash } from '../stable-hash';
import { cut, textOf } from '../text-of';
import { isVisible } from '../visible';
import { pageOfAddress } from './address';
import { legacyMessageKey, threadKeyOf } from './ids';
import { labelsIn } from './labels';
import { accountOf, addPeople, addressesIn } from './people';
import * as at from './selectors';

/** The rows of one thread: the split view draws it in two or three. */
type RowGroup = [Element, ...Element[]];

function visibleMain(document: Document): ParentNode | null {
  const mains = all(document, at.MAIN);
  return mains.length === 0 ? document : (mains.find(main => isVisible(main)) ?? null);
}

function groupsOf(rows: Element[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const open = groups[groups.length - 1];
    const continues =
      open !== undefined &&
      maybe(row, at.ROW_PEOPLE) === null &&
      // Each thread has one box to tick: a row with its own begins the next thread.
      maybe(row, at.ANY_ROW) === null &&
      matches(row, at.SPLIT_ROW) &&
      matches(open[0], at.SPLIT_ROW);
    if (continues) open.push(row);
    else groups.push([row]);
  }
  return groups;
}

function firstIn(group: RowGroup, selectors: readonly string[]): { element: Element; selector: string } | null {
  for (const selector of selectors) {
    for (const row of group) {
      const element = maybe(row, selector);
      if (element !== null) return { element, selector };
    }
  }
  return null;
}

/** Who wrote the latest message: the only sender, or the only one in bold. Several read senders leave it open. */
function senderOf(row: Element, addresses: readonly Address[]): Address | null {
  if (addresses.length === 1) return addresses[0]!;
  const bold = addressesIn(row, [`${at.ROW_PEOPLE} ${at.ROW_UNREAD_PERSON}[email]`])?.addresses ?? [];
  return bold.length === 1 ? bold[0]! : null;
}

/** Words beside the names: "To:" of a row of sent mail, whose addresses are the recipients; "Draft", or a sender whose address is not there. */
function wordsBeside(people: Element, url: URL): 'none' | 'recipients' | 'others' {
  if (/^#sent(?:[/?]|$)/.test(url.hash)) return 'recipients';
  const beside = textOf(people, ['[email]', ...at.ROW_COUNT].join(', '));
  if (!/\p{L}/u.test(beside)) return 'none';
  return /^\p{L}[^,]*[:：]/u.test(beside) ? 'recipients' : 'others';
}

function countIn(group: RowGroup, people: Element): number | null {
  const own = firstIn(group, at.ROW_COUNT);
  const written =
    own === null ? /\((\d+)\)\s*$/.exec(textOf(people))?.[1] : /^\(?(\d+)\)?$/.exec(textOf(own.element))?.[1];
  return written === undefined ? null : Number(written);
}

/** The latest message's own key where the row tells its id, else a key of the thread's newest row, which no message has. */
function keysOf(group: RowGroup, draft: Draft<'message'>): { threadKey: Key; keys: Key[]; missesThread: boolean } {
  const thread = firstIn(group, at.ROW_THREAD);
  const threadKey = thread === null ? null : threadKeyOf(thread.element);
  if (thread === null || threadKey === null) {
    const { subject, from, at: sent } = draft.fields;
    const key = siteKey('gmail', `row/${stableHash([subject, from?.email, sent].join('\n'))}`);
    return { threadKey: key, keys: [key], missesThread: true };
  }
  const latest = firstAttribute(thread.element, at.ROW_LATEST_MESSAGE);
  return { threadKey, keys: [latest ? legacyMessageKey(latest) : `${threadKey}/latest`], missesThread: false };
}

/** @returns whether the row became a record */
function readRow(reading: Reading, group: RowGroup, account: string | null, url: URL): boolean {
  const [row] = group;
  const draft: Draft<'message'> = { kind: 'message', keys: [], fields: {} };
  const { fields } = draft;
  const misses: [field: string, why: 'not-found' | 'unreadable'][] = [];

  const people = maybe(row, at.ROW_PEOPLE);
  const addresses = addressesIn(row, [`${at.ROW_PEOPLE} span[email]`])?.addresses ?? [];
  const beside = people === null ? 'none' : wordsBeside(people, url);
  if (people === null || addresses.length === 0) misses.push(['from', 'not-found']);
  else if (beside === 'recipients') {
    fields.to = addresses;
    if (account !== null) fields.from = { name: null, email: account };
  } else {
    const from = beside === 'none' ? senderOf(row, addresses) : null;
    if (from !== null) fields.from = from;
    reading.matched('message', 'from', `${at.ROW_PEOPLE} span[email]`);
  }
  const count = people === null ? null : countIn(group, people);
  if (count !== null) fields.threadCount = count;

  const subject = firstIn(group, at.ROW_SUBJECT);
  const title = subject === null ? '' : cut(textOf(subject.element), SHORT_LIMIT);
  // Gmail writes "(no subject)" where there is none: nothing at all is not loaded yet.
  if (subject === null || title === '') misses.push(['subject', subject === null ? 'not-found' : 'unreadable']);
  else {
    fields.subject = title;
    reading.matched('message', 'subject', subject.selector);
  }
  const snippet = firstIn(group, at.ROW_SNIPPET);
  if (snippet !== null) fields.snippet = cut(textOf(snippet.element).replace(/^[-–—] /, ''), SHORT_LIMIT);

  const date = firstIn(group, at.ROW_DATE);
  const sent = date === null ? null : parseDateTime(attribute(date.element, 'title') ?? '');
  if (sent === null) misses.push(['at', date === null ? 'not-found' : 'unreadable']);
  else {
    fields.at = sent;
    reading.matched('message', 'at', date!.selector);
  }
  fields.labels = labelsIn(group, at.ROW_LABELS, url);
  fields.unread = matches(row, '.zE') ? true : matches(row, '.yO') ? false : null;

  const { threadKey, keys, missesThread } = keysOf(group, draft);
  // Without an id, a date and a sender there is nothing that would tell this row from another.
  const named = !missesThread || (fields.from !== undefined && fields.at !== undefined);
  fields.threadKey = threadKey;
  draft.keys = keys;
  if (missesThread) misses.push(['threadId', 'not-found']);
  for (const [field, why] of misses) reading.miss('message', named ? keys[0]! : null, field, why);
  if (!named) return false;
  reading.add(draft);
  addPeople(reading, addresses, account);
  return true;
}

/** "1–50 of 1,234" → 1234; null where the page says "many" or nothing. */
function statedTotal(main: ParentNode): number | null {
  const range = all(main, at.RANGE).find(element => !isAuthored(element) && isVisible(element));
  const total = range === undefined ? undefined : all(range, at.RANGE_NUMBER)[2];
  const digits = total === undefined ? '' : textOf(total).replace(/(\d)[.,'’ ](?=\d{3})/g, '$1');
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

/** Every list of threads: inbox, labels, search results, sent mail. */
export const readInbox: Reader = (document, url, now) => {
  if (pageOfAddress(url) !== 'inbox') return null;
  const main = visibleMain(document);
  if (main === null) return null;
  const inView = (element: Element) => !isAuthored(element) && isVisible(element);
  const rows = all(main, at.ROW).filter(inView);
  const looksLike = new Set(
    all(main, at.ANY_ROW)
      .filter(inView)
      .map(box => closest(box, 'tr') ?? box),
  );
  if (rows.length === 0 && looksLike.size === 0 && maybe(main, at.EMPTY_LIST) === null) return null;
  const account = accountOf(document);
  const reading = new Reading('gmail', 'inbox', url, now);
  const groups = groupsOf(rows);
  const read = groups.filter(group => readRow(reading, group, account, url)).length;
  return reading.sighting({
    account,
    rows: { read, looksLike: Math.max(looksLike.size, groups.length), shown: statedTotal(document) },
    about: null,
  });
};
