import type { PageReport } from '../core/health/result';
import { date, number } from './format';
import type { ListState } from './list-flow';
import { Meter } from './Meter';
import type { PageState } from './services';
import { fieldName } from './tell';
import { say } from './words';

export interface PageNotesProps {
  page: PageState | null;
  /** Health of this kind of page. */
  report: PageReport | null;
  list: ListState | null;
  now: Date;
  onReadList: (url: string) => void;
  onCancel: () => void;
  /** Opens the teaching of this page; null where nothing can be taught. */
  onTeach: (() => void) | null;
}

const FIELDS_NAMED = 3;
/** So many rows are worth a look whether there are more, where the page states no total. */
const LONG_LIST = 10;
/** These lists are spread over pages of their own: what is on the page is read already. */
const PAGED = new Set(['gmail']);

/** Under the page line: what could not be read of this page, and the rows that it has not drawn yet. */
export function PageNotes({ page, report, list, now, onReadList, onCancel, onTeach }: PageNotesProps) {
  const missed = missedFields(page, report, now);
  const rows = page?.sighting?.rows ?? null;
  const own = list !== null && list.url === page?.url ? list : null;
  const running = own !== null && own.why === null;
  const more = rows !== null && (rows.shown === null ? rows.read >= LONG_LIST : rows.read < rows.shown);
  const offered = more && !running && own?.why !== 'complete' && !PAGED.has(page?.site ?? '');
  const blank = page !== null && page.sighting === null && report?.light === 'blank' ? report.blankSince : null;
  if (!missed && !offered && own === null && blank === null && !(rows && rows.read < rows.looksLike)) return null;
  return (
    <div class="page-notes" data-testid="page-notes">
      {blank !== null && <p class="warn-text">{say('notes_blank', { since: date(blank, now) })}</p>}
      {rows !== null && rows.read < rows.looksLike && (
        <p class="warn-text" data-testid="rows-disagree">
          {say('notes_rows', { read: rows.read, like: rows.looksLike })}
        </p>
      )}
      {rows !== null && rows.read < rows.looksLike && onTeach !== null && isTeachable(page) && (
        <div class="row tight">
          <button type="button" class="button" data-testid="teach-rows" onClick={onTeach}>
            {say(page?.site?.startsWith('taught:') ? 'teach_reteach' : 'teach_rows')}
          </button>
        </div>
      )}
      {missed && (
        <p class="warn-text" data-testid="missed-fields">
          {missed}
        </p>
      )}
      {running && (
        <div class="row tight">
          <div class="grow">
            <span class="num" role="status" data-testid="list-progress">
              {progress(own)}
            </span>
            {own.shown !== null && <Meter share={own.read / Math.max(1, own.shown)} label={say('list_read')} thin />}
          </div>
          <button type="button" class="button" data-testid="list-cancel" onClick={onCancel}>
            {say('action_cancel')}
          </button>
        </div>
      )}
      {!running && own !== null && (
        <p data-testid="list-result" role="status">
          {outcome(own)}
        </p>
      )}
      {offered && (
        <div class="row tight">
          {own === null && rows.shown !== null && (
            <span class="grow num">{say('list_part', { read: rows.read, shown: rows.shown })}</span>
          )}
          <button type="button" class="button" data-testid="read-list" onClick={() => onReadList(page!.url)}>
            {say(own === null ? 'list_start' : 'list_again')}
          </button>
        </div>
      )}
    </div>
  );
}

/** A page that was taught, or a list of a known product: what is taught of it reads the rows that the product's own reader misses. */
function isTeachable(page: PageState | null): boolean {
  if (page?.site?.startsWith('taught:')) return true;
  return /^(?:deal|opportunity|ticket|case|conversation)-list$/.test(page?.page ?? '');
}

function progress({ read, shown }: ListState): string {
  return shown === null ? say('list_running', { read }) : say('list_running_of', { read, shown: number(shown) });
}

/** Why it ended, with the total where the page states one. */
function outcome({ why, read, shown }: ListState): string {
  const open = shown === null && (why === 'end' || why === 'cancelled') ? '_open' : '';
  return say(`list_${why ?? 'end'}${open}`, { read, shown: shown ?? read });
}

/** "Amount, Close date not read since 3 Nov", or null where nothing is missed. */
function missedFields(page: PageState | null, report: PageReport | null, now: Date): string | null {
  const missing = page?.sighting?.missing ?? [];
  const fields = [...new Set(missing.map(({ field }) => field))];
  if (fields.length === 0) return null;
  const named = fields.slice(0, FIELDS_NAMED).map(fieldName).join(', ');
  const more = fields.length > FIELDS_NAMED ? ` ${say('notes_more', { n: fields.length - FIELDS_NAMED })}` : '';
  const since = report?.missed.find(({ field }) => fields.includes(field))?.since;
  const text = since === undefined ? say('notes_missed', { fields: named + more }) : null;
  return text ?? say('notes_missed_since', { fields: named + more, since: date(since!, now) });
}
