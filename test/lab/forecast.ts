import { expertPanel } from '../../core/sales/forecast/experts/expert-panel';
import { forecastSpan, type SpanForecast } from '../../core/sales/forecast/experts/forecast-span';
import { tracksOf } from '../../core/sales/forecast/experts/tracks';
import { argumentsOf, runCommand, writeTable } from './command';
import { dayIn, readPipelineEvents, tracksBefore } from './pipeline-events';
import { cellError, InputError, numberIn, readTable, textIn } from './table';

const USAGE = 'lab forecast EVENTS.csv ORIGINS.csv [--activities FILE] --out PRED.csv';
const COLUMNS = ['as_of', 'horizon_days', 'mean', 'p2_5', 'p10', 'p50', 'p90', 'p97_5'];
const MOST_HORIZON_DAYS = 3660;

interface Origin {
  /** As written. */
  asOf: string;
  /** Days since 1970. */
  at: number;
  horizonDays: number;
}

/** `lab forecast`: the revenue of the days after each origin, from the rows before it alone. */
export function forecastCommand(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { files, options } = argumentsOf(args, 2, ['activities', 'out'], ['out']);
    const [eventFile, originFile] = files as [string, string];
    const known = await readPipelineEvents(eventFile, options.activities);
    const origins = await readOrigins(originFile);
    const results = new Map<Origin, SpanForecast>();
    // One panel for all origins: it looks at nothing at or after the day it is asked about, and keeps what several origins rehearse.
    const inTime = [...origins].sort((a, b) => a.at - b.at);
    const tracks = tracksOf(tracksBefore(known, inTime.at(-1)!.at));
    const panel = expertPanel(tracks);
    for (const origin of inTime) {
      results.set(origin, forecastSpan(tracks, panel, origin.at, origin.horizonDays));
      process.stderr.write(`${results.size} of ${origins.length} origins\n`);
    }
    await writeTable(
      options.out as string,
      COLUMNS,
      origins.map(origin => {
        const { mean, quantiles } = results.get(origin) as SpanForecast;
        return [origin.asOf, origin.horizonDays, ...[mean, ...quantiles].map(value => Number(value.toFixed(2)))];
      }),
    );
    return summary([...results.values()]);
  });
}

async function readOrigins(file: string): Promise<Origin[]> {
  const table = await readTable(file, ['as_of', 'horizon_days']);
  if (table.rows.length === 0) throw new InputError(`${file}: no origins`);
  const seen = new Set<string>();
  return table.rows.map((_, row) => {
    const horizonDays = numberIn(table, row, 'horizon_days');
    if (horizonDays === null || !Number.isInteger(horizonDays) || horizonDays < 1 || horizonDays > MOST_HORIZON_DAYS) {
      throw cellError(table, row, 'horizon_days', `is not a whole number from 1 to ${MOST_HORIZON_DAYS}`);
    }
    const origin = { asOf: textIn(table, row, 'as_of'), at: dayIn(table, row, 'as_of'), horizonDays };
    const key = `${origin.at} ${horizonDays}`;
    if (seen.has(key)) throw cellError(table, row, 'as_of', `with ${horizonDays} days occurs twice`);
    seen.add(key);
    return origin;
  });
}

/** Which experts were followed, by how much, and what they had been off by in rehearsals. */
function summary(results: readonly SpanForecast[]): Record<string, unknown> {
  const experts = new Map<string, { weight: number; errors: number[] }>();
  for (const { combination } of results) {
    for (const { expert, weight, error } of combination.weights) {
      const sum = experts.get(expert) ?? { weight: 0, errors: [] };
      sum.weight += weight / results.length;
      if (error !== null) sum.errors.push(error);
      experts.set(expert, sum);
    }
  }
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : round(values.reduce((sum, value) => sum + value, 0) / values.length);
  const ranked = [...experts].sort((a, b) => b[1].weight - a[1].weight);
  return {
    command: 'forecast',
    origins: results.length,
    chosen: ranked[0]?.[0] ?? null,
    why: 'experts weighted by their errors on earlier spans that had ended; weight and mean past error of each',
    experts: Object.fromEntries(
      ranked.map(([expert, { weight, errors }]) => [expert, { weight: round(weight), pastError: mean(errors) }]),
    ),
    widening: mean(results.map(({ combination }) => combination.factor)),
    rehearsals: mean(results.map(({ rehearsals }) => rehearsals.length)),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
