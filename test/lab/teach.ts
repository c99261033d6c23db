import { parseArgs } from 'node:util';
import { readTaught } from '../../core/sites/taught';
import { nameField } from '../../core/sites/taught/forms';
import { type Learned, learn } from '../../core/sites/taught/learn';
import { MUTATIONS, type Mutation, REDESIGNS } from '../sites/taught/mutations';
import { addScore, noScore, type Score, type ShownRecord } from '../sites/taught/score';
import { pick, seeded } from '../sites/taught/seeded';
import { loadPage } from './load-page';
import { readLesson, type SavedPage } from './teach-lesson';

const USAGE = `usage: npm run --silent lab -- teach FOLDER [--copies N] [--seed N]
  FOLDER holds saved pages and teach.json: what was pointed at on the first page, and what each page shows (test/lab/teach-lesson.ts)`;
const NOW = new Date('2026-11-22T09:00:00.000Z');
const SHOWN = 5;

type SavedFolder = Awaited<ReturnType<typeof readLesson>>;

function learnFrom({ kind, page, picks, name, dateOrder, pages }: SavedFolder): Learned {
  const [{ html, url }] = pages as [SavedPage];
  const document = loadPage(html, url);
  const places = Object.entries(picks).map(([field, selector]): [string, Element] => {
    const place = document.querySelector(selector);
    if (place === null) throw new Error(`teach: nothing on the first page for ${field}: ${selector}`);
    return [field, place];
  });
  return learn(document, new URL(url), { kind, page, name, dateOrder, picks: new Map(places) });
}

/** The records whose name stands on the page, and of them the fields that were learned: of the others the user was told at once. */
function shownOn(
  document: Document,
  { records }: SavedPage,
  { kind, page }: SavedFolder,
  taught: readonly string[],
): ShownRecord[] {
  const texts = new Set(
    [...document.body.querySelectorAll('*')].map(one => one.textContent?.replace(/\s+/g, ' ').trim()),
  );
  const shown = page === 'record' ? records : records.filter(one => texts.has(String(one.fields[nameField(kind)])));
  return shown.map(({ id, fields }) => ({
    id,
    fields: Object.fromEntries(taught.map(field => [field, fields[field] ?? null])),
  }));
}

/** Takes some records out of a list, each with everything that belongs to it alone. */
function removeRecords(document: Document, shown: readonly ShownRecord[], name: string, random: () => number): void {
  const places = shown.flatMap(({ fields }) => {
    const text = String(fields[name]);
    return [...document.body.querySelectorAll('*')].findLast(one => one.textContent?.trim() === text) ?? [];
  });
  for (const place of places.slice(1)) {
    if (random() < 0.7) continue;
    let row = place;
    while (row.parentElement && !places.some(other => other !== place && row.parentElement!.contains(other)))
      row = row.parentElement;
    row.remove();
  }
}

function readAll(
  saved: SavedFolder,
  { reader }: Learned,
  copies: { count: number; mutations: Record<string, Mutation>; seed: number } | null,
): Score {
  const total = noScore();
  const taught = reader?.fields.map(({ field }) => field) ?? Object.keys(saved.picks);
  const random = seeded(copies?.seed ?? 0);
  const pages = copies === null ? saved.pages : Array.from({ length: copies.count }, () => pick(saved.pages, random));
  for (const page of pages) {
    const document = loadPage(page.html, page.url);
    const names =
      copies === null
        ? []
        : Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(Object.keys(copies.mutations), random));
    if (copies !== null && saved.page === 'list' && random() < 0.5)
      removeRecords(document, shownOn(document, page, saved, taught), nameField(saved.kind), random);
    const shown = shownOn(document, page, saved, taught);
    for (const name of names) copies!.mutations[name]!(document, random);
    const sighting = reader === null ? null : readTaught(reader, document, new URL(page.url), NOW);
    addScore(saved.kind, shown, sighting, total, [page.file, ...names].join(' + '));
  }
  return total;
}

const report = ({ fields, right, said, wrong, silent }: Score) => ({
  fields,
  right,
  rightPercent: fields === 0 ? null : Math.round((right / fields) * 10_000) / 100,
  missingAndSaid: said.length,
  wrongWithoutWarning: wrong.length,
  missingInSilence: silent.length,
  examples: { wrong: wrong.slice(0, SHOWN), said: said.slice(0, SHOWN), silent: silent.slice(0, SHOWN) },
});

/**
 * Prints one JSON object: what is learned from the first page of a folder, and how many fields are right on its other pages, on redesigned copies
 * of them, and on copies that lost labels or attributes as well.
 */
export async function teachCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { copies: { type: 'string', default: '100' }, seed: { type: 'string', default: '20261122' } },
  });
  const [folder] = positionals;
  const [count, seed] = [Number(values.copies), Number(values.seed)];
  if (folder === undefined || positionals.length !== 1 || !Number.isInteger(count) || !Number.isInteger(seed)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const saved = await readLesson(folder);
  const learned = learnFrom(saved);
  const result = {
    name: saved.name,
    learned: { page: learned.page, rows: learned.rows, picked: learned.picked },
    pages: saved.pages.length,
    copies: count,
    asSaved: report(readAll(saved, learned, null)),
    redesigned: report(readAll(saved, learned, { count, seed, mutations: REDESIGNS })),
    stripped: report(readAll(saved, learned, { count, seed: seed + 1, mutations: MUTATIONS })),
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  return 0;
}
