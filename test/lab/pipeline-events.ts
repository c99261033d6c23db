import type { DealTrack } from '../../core/sales/forecast/experts/tracks';
import { cellError, instantIn, numberIn, readTable, type Table, textIn } from './table';

const DAY_MS = 86_400_000;

/** One row of the events, times in days since 1970. */
interface Event {
  deal: string;
  at: number;
  stage: string | null;
  amount: number | null;
  outcome: 'won' | 'lost' | null;
}
/** One row of the activities. */
interface Activity {
  deal: string;
  at: number;
  kind: string;
}

export interface PipelineEvents {
  /** In order of time; equal times in the order of the file. */
  events: readonly Event[];
  activities: readonly Activity[];
}

/** @throws InputError with file, line and column */
export async function readPipelineEvents(file: string, activityFile: string | undefined): Promise<PipelineEvents> {
  const table = await readTable(file, ['deal', 'at', 'stage', 'amount', 'outcome']);
  const stage = table.columns.indexOf('stage');
  const events = table.rows.map(
    (cells, row): Event => ({
      deal: textIn(table, row, 'deal'),
      at: dayIn(table, row, 'at'),
      stage: cells[stage]!.trim() || null,
      amount: numberIn(table, row, 'amount'),
      outcome: outcomeIn(table, row),
    }),
  );
  if (activityFile === undefined) return { events: inTime(events), activities: [] };
  const further = await readTable(activityFile, ['deal', 'at', 'activity']);
  const lifecycle = further.columns.indexOf('lifecycle');
  const activities = further.rows.map((cells, row): Activity => {
    const kind = [textIn(further, row, 'activity'), lifecycle < 0 ? '' : cells[lifecycle]!].join(' ').trim();
    return { deal: textIn(further, row, 'deal'), at: dayIn(further, row, 'at'), kind };
  });
  return { events: inTime(events), activities: inTime(activities) };
}

/** A day that must not be empty, with its time as a fraction. */
export function dayIn(table: Table, row: number, column: string): number {
  const instant = instantIn(table, row, column);
  if (instant === null) throw cellError(table, row, column, 'is empty');
  return instant / DAY_MS;
}

function outcomeIn(table: Table, row: number): Event['outcome'] {
  const text = table.rows[row]![table.columns.indexOf('outcome')]!.trim();
  if (text !== '' && text !== 'won' && text !== 'lost')
    throw cellError(table, row, 'outcome', 'is not won, lost or empty');
  return text === '' ? null : text;
}

function inTime<T extends { at: number }>(rows: T[]): T[] {
  return rows.sort((a, b) => a.at - b.at);
}

/**
 * The deals as the rows before `asOf` show them; no later row is looked at, and what happens later changes nothing but the end of the list and of each deal, so
 * that the deals as of a later day serve for every earlier one. A won deal without an amount brought the last one known; an amount of 0 or less on an open deal is
 * none. Rows of a deal after its outcome count only where they say the other outcome: then it was decided once more, as a deal of its own.
 */
export function tracksBefore({ events, activities }: PipelineEvents, asOf: number): DealTrack[] {
  const tracks: Track[] = [];
  const first = new Map<string, Track>();
  const latest = new Map<string, Track>();
  for (const event of events) {
    if (event.at >= asOf) break;
    let track = latest.get(event.deal);
    if (track === undefined || track.closed !== null) {
      if (track !== undefined && (event.outcome === null || event.outcome === track.outcome)) continue;
      track = {
        created: event.at,
        closed: null,
        won: false,
        revenue: null,
        steps: [],
        activities: [],
        outcome: null,
        known: null,
      };
      tracks.push(track);
      if (!first.has(event.deal)) first.set(event.deal, track);
      latest.set(event.deal, track);
    }
    addEvent(track, event);
  }
  for (const { deal, at, kind } of activities) {
    if (at >= asOf) break;
    first.get(deal)?.activities.push({ at, kind });
  }
  return tracks;
}

interface Track extends DealTrack {
  steps: { at: number; stage: string | null; amount: number | null }[];
  activities: { at: number; kind: string }[];
  outcome: Event['outcome'];
  /** The last amount that was given, as it stands in the file. */
  known: number | null;
}

function addEvent(track: Track, { at, stage, amount, outcome }: Event): void {
  track.known = amount ?? track.known;
  track.steps.push({ at, stage, amount: amount !== null && amount > 0 ? amount : null });
  if (outcome === null) return;
  track.outcome = outcome;
  track.closed = at;
  track.won = outcome === 'won';
  track.revenue = track.won ? track.known : null;
}
