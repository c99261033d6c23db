import { z } from 'zod';
import { articleIndex } from '../../core/support/knowledge/look-up';
import { loadEnglish } from '../../core/text/stem';
import { argumentsOf, runCommand, writeTable } from './command';
import { columnAt, InputError, readTable, readText, textIn } from './table';

const USAGE = 'npm run --silent lab -- faq ARTICLES.jsonl QUERIES.csv --out RUN.csv';

/** One line of the articles. */
const Line = z.object({
  id: z.string().min(1),
  title: z.string(),
  body: z.string(),
  phrasings: z.array(z.string()).default([]),
});
type Line = z.infer<typeof Line>;

/** As many as a scorer reads. */
const HITS = 100;

/**
 * `lab faq ARTICLES QUERIES --out RUN`: up to 100 articles for each query, best first, by the search of the extension.
 * @returns exit code: 0, or 2 for input that can't be used
 */
export function faqCommand(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { files, options } = argumentsOf(args, 2, ['out'], ['out']);
    const articles = linesOf(files[0]!, await readText(files[0]!));
    const queries = await readTable(files[1]!, ['qid', 'text']);
    const stem = await loadEnglish();
    const began = performance.now();
    const index = articleIndex(articles, stem);
    const indexSeconds = (performance.now() - began) / 1000;
    const text = columnAt(queries, 'text');
    const rows = queries.rows.flatMap((query, row) => {
      const qid = textIn(queries, row, 'qid');
      return index.search(query[text]!, HITS).map(({ id, score }) => [qid, id, score] as const);
    });
    await writeTable(options.out!, ['qid', 'article', 'score'], rows);
    return {
      command: 'faq',
      chosen: 'BM25 of questions and answers with TF-IDF of pieces of words',
      why: 'the one search of the extension',
      articles: articles.length,
      phrasings: articles.reduce((sum, { phrasings }) => sum + phrasings.length, 0),
      queries: queries.rows.length,
      rows: rows.length,
      indexSeconds: Math.round(indexSeconds * 1000) / 1000,
    };
  });
}

function linesOf(file: string, text: string): Line[] {
  const articles = new Map<string, Line>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${file}, line ${at + 1}`;
    const parsed = Line.safeParse(parse(line, where));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new InputError(`${where}, ${issue?.path.join('.') || 'article'}: ${issue?.message}`);
    }
    if (articles.has(parsed.data.id)) throw new InputError(`${where}, id: "${parsed.data.id}" occurs twice`);
    articles.set(parsed.data.id, parsed.data);
  }
  if (articles.size === 0) throw new InputError(`${file}: has no articles`);
  return [...articles.values()];
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new InputError(`${where}: is not JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
