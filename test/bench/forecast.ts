import type { Bench, BenchEntry, BenchRow } from './bench';

interface ForecastSet {
  name: string;
  folder: string;
  /** Files of origins; all of them are forecast in one run over `origins.csv`. */
  parts: { file: string; name: string; reference: Record<string, number>; wape: number }[];
  activities: boolean;
}

const SETS: ForecastSet[] = [
  {
    name: 'bpic12',
    folder: 'pipeline/bpic12',
    parts: [
      {
        file: 'origins.csv',
        name: '7 d',
        reference: { 'by stage': 0.149, 'boosted hazard': 0.13, experts: 0.147 },
        wape: 0.15,
      },
    ],
    activities: true,
  },
  {
    name: 'maven',
    folder: 'pipeline/maven_crm',
    parts: [
      {
        file: 'origins_30d_weekly.csv',
        name: '30 d weekly',
        reference: { 'moving average': 0.147, 'seasonal naive': 0.073, experts: 0.109 },
        wape: 0.11,
      },
      {
        file: 'origins_30d_month_starts.csv',
        name: '30 d month starts',
        reference: { 'moving average': 0.19, 'seasonal naive': 0.089, experts: 0.111 },
        wape: 0.11,
      },
      {
        file: 'origins_91d.csv',
        name: '91 d',
        reference: { 'moving average': 0.034, 'seasonal naive': 0.043, experts: 0.133 },
        wape: 0.06,
      },
    ],
    activities: false,
  },
];

async function forecastRows(bench: Bench, { name, folder, parts, activities }: ForecastSet): Promise<BenchRow[]> {
  const file = (part: string) => bench.data(`${folder}/${part}`);
  const pred = bench.scratch(`${name}.csv`);
  const more = activities ? ['--activities', file('activities.csv')] : [];
  const line = await bench.lab('forecast', file('events.csv'), file('origins.csv'), ...more, '--out', pred);
  const rows: BenchRow[] = [];
  for (const part of parts) {
    const figures = await bench.score('forecast', file(part.file), pred, '--extra');
    const row = { set: `${name}, ${part.name}`, method: String(line.chosen) };
    rows.push(
      { ...row, measure: 'WAPE', ours: figures.wape!, reference: part.reference, target: { most: part.wape } },
      {
        ...row,
        measure: '80 % band holds',
        ours: figures.coverage80!,
        reference: {},
        target: { least: 0.7, most: 0.9 },
      },
      { ...row, measure: '95 % band holds', ours: figures.coverage95!, reference: {}, target: { least: 0.9 } },
    );
  }
  const seconds = { measure: 's', ours: Number(line.seconds), reference: {}, target: { most: 60 } };
  return [...rows, { set: `${name}, ${line.origins} origins`, method: 'lab forecast', ...seconds }];
}

/** Revenue of past periods from what was known before them. */
export const forecastBench: BenchEntry = {
  name: 'forecast',
  needs: SETS.map(({ folder }) => folder),
  run: async bench => {
    const rows: BenchRow[] = [];
    for (const set of SETS) rows.push(...(await forecastRows(bench, set)));
    return rows;
  },
};
