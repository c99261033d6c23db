import { ImportError, type ParsedRows, type RecordsPreview } from '../result';
import { RowProblem } from '../row-cells';
import { cardToPerson } from './card-to-person';
import { type Card, cardsOf } from './cards-of';

const BATCH_CARDS = 500;
const SHOWN = 5;

/** Whether a file holds contact cards. */
export async function isContacts(file: Blob): Promise<boolean> {
  const head = await file.slice(0, 1_000).text();
  return /^\ufeff?\s*BEGIN:VCARD\s*$/im.test(head.split('\n', 5).join('\n'));
}

/** How many people, and the first five. @throws ImportError `no-contacts` */
export async function previewContacts(file: Blob, name: string): Promise<RecordsPreview> {
  const first: RecordsPreview['first'] = [];
  let rows = 0;
  for await (const card of cardsOf(file)) {
    rows++;
    if (first.length >= SHOWN) continue;
    const own = tryCard(card).records[0]?.seen;
    if (own?.kind === 'person') {
      const [email = null] = own.fields.emails ?? [];
      first.push({ title: own.fields.name ?? email, detail: own.fields.companyName ?? email });
    } else if (own?.kind === 'company') first.push({ title: own.fields.name ?? null, detail: null });
  }
  if (rows === 0) throw new ImportError('no-contacts', 'The file holds no contact card.');
  return {
    format: 'contacts',
    file: name,
    bytes: file.size,
    encoding: 'vCard',
    kind: 'person',
    rows,
    first,
    accounts: [],
    own: [],
  };
}

/**
 * Parses contact cards batch by batch. A card that can't be taken is reported and stops nothing: `no-name`, `group-card`, `unclosed-card`.
 * @throws the signal's reason when it aborts
 */
export async function* parseContacts(file: Blob, signal?: AbortSignal): AsyncGenerator<ParsedRows> {
  let batch: ParsedRows = { records: [], skipped: [], progress: 0 };
  let cards = 0;
  for await (const card of cardsOf(file, signal)) {
    const { records, skipped } = tryCard(card);
    batch.records.push(...records);
    batch.skipped.push(...skipped);
    batch.progress = card.progress;
    cards++;
    if (cards % BATCH_CARDS !== 0) continue;
    yield batch;
    batch = { records: [], skipped: [], progress: card.progress };
  }
  yield { ...batch, progress: 1 };
}

function tryCard(card: Card): Pick<ParsedRows, 'records' | 'skipped'> {
  const row = card.number;
  try {
    if (card.unclosed) throw new RowProblem('unclosed-card', null);
    return { records: cardToPerson(card.properties).map(seen => ({ row, seen })), skipped: [] };
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error;
    return { records: [], skipped: [{ row, why: error.why, column: null, raw: card.raw }] };
  }
}
