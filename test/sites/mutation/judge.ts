import { parseDay } from '../../../core/locale/parse-date';
import { parseMoney } from '../../../core/locale/parse-money';
import type { Seen, Sighting } from '../../../core/records/sighting';
import type { Expected, TestPage } from '../test-pages';

/** The fields of each kind whose values must be those of the page. */
const JUDGED: Record<string, string[]> = {
  deal: ['name', 'stage', 'amount', 'closeDate', 'status'],
  person: ['name', 'emails'],
  message: ['subject', 'from', 'at', 'outbound'],
  ticket: ['subject', 'status', 'priority', 'requester', 'openedAt'],
  task: ['title', 'dueAt'],
  company: ['name', 'domain'],
};

/** The fields that a page of the kind must give, or be said to miss. */
const REQUIRED: Record<string, string[]> = {
  deal: ['name', 'stage', 'amount', 'closeDate'],
  person: ['name'],
  message: ['from', 'at'],
  ticket: ['subject', 'status'],
  task: ['title'],
  company: ['name'],
};
/** A card of a board shows amount and date only where the user chose so. */
const OF_CARDS: Record<string, string[]> = { ...REQUIRED, deal: ['name', 'stage'] };
/** A row of a thread with several read senders does not say who wrote last. */
const OF_THREADS: Record<string, string[]> = { ...REQUIRED, message: ['at'] };

interface Known {
  kind: string;
  keys: string[];
  fields: Record<string, unknown>;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

function knownOf(expected: Expected['records']): Known[] {
  return Object.entries(expected).map(([name, fields]) => {
    const [kind, ...keys] = name.split(' ');
    return { kind: kind!, keys, fields };
  });
}

const kindOfAbout = (known: readonly Known[], about: string) => known.find(({ keys }) => keys.includes(about))?.kind;

/** The same person with name or address left open. */
function isSamePerson(expected: unknown, value: unknown): boolean {
  const isAddress = (one: unknown): one is Record<string, unknown> =>
    typeof one === 'object' && one !== null && 'name' in one && 'email' in one;
  if (!isAddress(expected) || !isAddress(value)) return false;
  const parts = ['name', 'email'].filter(part => value[part] !== null);
  return parts.length > 0 && parts.every(part => value[part] === expected[part]);
}

/** Equal, or the same amount with the currency left open. */
function isSame(expected: unknown, value: unknown): boolean {
  if (isSamePerson(expected, value)) return true;
  const open =
    typeof expected === 'object' && expected !== null && 'currency' in expected
      ? { ...expected, currency: null }
      : expected;
  return [expected, open].some(one => JSON.stringify(one) === JSON.stringify(value));
}

/** Whether a value is what one of the texts says that were written into another place: then the page itself says so. */
function isSaidBy(texts: readonly string[], value: unknown): boolean {
  return texts.some(text => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain === '') return false;
    if (JSON.stringify(value).includes(JSON.stringify(plain).slice(1, -1))) return true;
    if (typeof value === 'string') return parseDay(plain) === value.slice(0, 10);
    const amount = typeof value === 'object' && value !== null && 'minor' in value ? value.minor : null;
    return amount !== null && parseMoney(plain)?.minor === amount;
  });
}

/** Whether a text says a value of one of these records. */
export function saysValueOf(expected: Expected['records'], text: string): boolean {
  return knownOf(expected).some(({ kind, fields }) =>
    JUDGED[kind]!.some(field => !isEmpty(fields[field]) && isSaidBy([text], fields[field])),
  );
}

/**
 * Values of required fields that are not those of the page.
 * @param moved texts of the page that stand in each other's place now
 */
export function wrongValues(
  records: readonly Seen[],
  expected: Expected['records'],
  moved: readonly string[] = [],
): string[] {
  const known = knownOf(expected);
  return records.flatMap(({ kind, keys, fields }) => {
    const same = known.filter(record => record.kind === kind && record.keys.some(key => keys.includes(key)));
    // A row that lost its id has a key of its own: its values must still be those of some record of the page.
    const possible = same.length > 0 && moved.length === 0 ? same : known.filter(record => record.kind === kind);
    return JUDGED[kind]!.flatMap(field => {
      const value = (fields as Record<string, unknown>)[field];
      if (isEmpty(value)) return [];
      const right = possible.some(record => isSame(record.fields[field], value)) || isSaidBy(moved, value);
      return right ? [] : [`${kind} ${keys[0]} ${field}: ${JSON.stringify(value)}`];
    });
  });
}

/**
 * Required fields that the page has, that the reader does not give, and of which it says nothing.
 * @param emptied true where the change may have emptied a place or taken a record out of sight: then that is what the page shows
 */
export function silentMisses(
  sighting: Sighting | null,
  { expected, name }: Pick<TestPage, 'expected' | 'name'>,
  emptied: boolean,
): string[] {
  // A page that is not recognised any more is noted as such.
  if (sighting === null) return [];
  const { records, missing, rows } = sighting;
  const said = (kind: string, keys: readonly string[], field: string) =>
    missing.some(miss => miss.kind === kind && miss.field === field && (miss.key === null || keys.includes(miss.key)));
  const known = knownOf(expected.records);
  const required = /board|kanban/.test(name) ? OF_CARDS : /inbox/.test(name) ? OF_THREADS : REQUIRED;
  // A company or a person that a deal names in passing is no record of this page.
  const own = new Set(['message', expected.about === null ? known[0]?.kind : kindOfAbout(known, expected.about)]);
  return known.flatMap(({ kind, keys, fields }) => {
    const seen = records.find(record => record.kind === kind && record.keys.some(key => keys.includes(key)));
    if (seen === undefined) {
      const others = records.filter(record => record.kind === kind).length;
      const noticed =
        emptied ||
        !own.has(kind) ||
        others >= known.filter(record => record.kind === kind).length ||
        missing.some(miss => miss.kind === kind && miss.key === null) ||
        (rows !== null && (rows.looksLike > rows.read || (rows.shown ?? 0) > rows.read));
      return noticed ? [] : [`${kind} ${keys[0]}: the whole record`];
    }
    if (!own.has(kind)) return [];
    return required[kind]!.flatMap(field => {
      const value = (seen.fields as Record<string, unknown>)[field];
      if (isEmpty(fields[field]) || !isEmpty(value)) return [];
      if (emptied || said(kind, seen.keys, field)) return [];
      return [`${kind} ${keys[0]} ${field}`];
    });
  });
}
