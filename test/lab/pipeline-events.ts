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
 * The deals as the rows before `asOf` show them; no later row is looked at. The last row with an outcome decides; a won deal without an amount there brought
 * the last one known. An amount of 0 or less on an open deal is none.
 */
export function tracksBefore({ events, activities }: PipelineEvents, asOf: number): DealTrack[] {
  const byDeal = new Map<string, { rows: Event[]; activities: { at: number; kind: string }[] }>();
  for (const event of events) {
    if (event.at >= asOf) break;
    const known = byDeal.get(event.deal);
    if (known === undefined) byDeal.set(event.deal, { rows: [event], activities: [] });
    else known.rows.push(event);
  }
  for (const { deal, at, kind } of activities) {
    if (at >= asOf) break;
    byDeal.get(deal)?.activities.push({ at, kind });
  }
  return [...byDeal.values()].map(({ rows, activities: done }): DealTrack => {
    const decided = rows.findLast(row => row.outcome !== null);
    const amount = decided?.amount ?? rows.findLast(row => row.amount !== null)?.amount ?? null;
    return {
      created: rows[0]!.at,
      closed: decided?.at ?? null,
      won: decided?.outcome === 'won',
      revenue: decided?.outcome === 'won' ? amount : null,
      steps: rows.map(row => ({
        at: row.at,
        stage: row.stage,
        amount: row.amount !== null && row.amount > 0 ? row.amount : null,
      })),
      activities: done,
    };
  });
}
