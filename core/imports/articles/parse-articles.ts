import { SHORT_LIMIT } from '../../records/limits';
import type { Seen } from '../../records/sighting';
import { sniffEncoding } from '../encoding';
import { htmlPieces } from '../html-tags';
import { htmlText } from '../html-text';
import { contentKey } from '../import-keys';
import { longText } from '../long-text';
import { ImportError, type ParsedRows, type RecordsPreview, type SkippedRow } from '../result';
import { categoryOf, languageOf, titleFrom } from '../text-record';
import { tooLarge } from '../too-large';
import { frontMatter } from './front-matter';
import { ownEntry } from './own-entry';
import { splitArticles } from './split-articles';
import { isOwnDocument, splitDocuments, unmarked } from './split-documents';

/** Largest text file that becomes articles: a whole handbook. */
const FILE_LIMIT_BYTES = 10 * 1024 ** 2;
const SHOWN = 5;
const PHRASING_NAMES = ['phrasings', 'questions', 'variants', 'keywords', 'tags'];

export type TextFormat = 'markdown' | 'html';

/** Whether a file is a text to read rather than a table: by its name, else by how it begins. */
export async function textFormat(file: Blob, name: string): Promise<TextFormat | null> {
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return 'markdown';
  if (/\.x?html?$/i.test(name)) return 'html';
  const head = (await file.slice(0, 1_000).text()).replace(/^\ufeff/, '').trimStart();
  if (/^(?:<!doctype html|<html[\s>])/i.test(head)) return 'html';
  return /^---\n[\w-]{1,60}:/.test(head.replaceAll('\r\n', '\n')) ? 'markdown' : null;
}

/** How many articles, and the first five. @throws ImportError `no-articles`, `too-large`, and as `sniffEncoding` does */
export async function previewArticles(file: Blob, name: string, format: TextFormat): Promise<RecordsPreview> {
  const { records } = await articlesOf(file, name, format);
  if (records.length === 0) throw new ImportError('no-articles', 'The file holds no text.');
  const first = records.slice(0, SHOWN).map(({ seen }) => {
    const { title, body } = seen.fields as { title: string; body: string };
    return { title, detail: body.replace(/\s+/g, ' ').slice(0, 200) };
  });
  return {
    format: 'articles',
    file: name,
    bytes: file.size,
    encoding: format,
    kind: 'article',
    rows: records.length,
    first,
    accounts: [],
    own: [],
  };
}

/** The articles of one Markdown or HTML file. A heading without a text is reported as `no-body`. */
export async function* parseArticles(file: Blob, name: string, signal?: AbortSignal): AsyncGenerator<ParsedRows> {
  const format = (await textFormat(file, name)) ?? 'markdown';
  signal?.throwIfAborted();
  yield { ...(await articlesOf(file, name, format)), progress: 1 };
}

async function articlesOf(file: Blob, name: string, format: TextFormat) {
  if (file.size > FILE_LIMIT_BYTES) throw tooLarge(file.size, FILE_LIMIT_BYTES);
  const encoding = await sniffEncoding(file);
  const written = new TextDecoder(encoding).decode(await file.arrayBuffer()).replace(/\r\n?/g, '\n');
  const records: { row: number; seen: Seen }[] = [];
  const skipped: SkippedRow[] = [];
  const documents = format === 'html' ? [] : splitDocuments(written).map(frontMatter);
  if (documents[0] && isOwnDocument(documents[0].fields)) {
    for (const [at, { fields, rest }] of documents.entries()) {
      const seen = ownEntry(fields, unmarked(rest));
      if (seen) records.push({ row: at + 1, seen });
      else
        skipped.push({
          row: at + 1,
          why: 'no-body',
          column: null,
          raw: (fields.get('title')?.[0] ?? '').slice(0, 500),
        });
    }
    return { records, skipped };
  }
  const { fields, rest } =
    format === 'html' ? { fields: headOf(written), rest: htmlText(written, { headings: true }) } : frontMatter(written);
  const pieces = splitArticles(rest);
  for (const [at, piece] of pieces.entries()) {
    const own = pieces.length === 1 ? (fields.get('title')?.[0] ?? null) : null;
    const title = own ?? piece.title ?? (piece.body === '' ? null : titleOfFile(name, piece.body));
    if (title === null || piece.body === '') {
      if (title !== null) skipped.push({ row: at + 1, why: 'no-body', column: null, raw: title.slice(0, 500) });
      continue;
    }
    records.push({ row: at + 1, seen: article(title.slice(0, SHORT_LIMIT), piece.body, fields) });
  }
  return { records, skipped };
}

function article(title: string, body: string, fields: ReadonlyMap<string, string[]>): Seen {
  const [named = null] = fields.get('category') ?? fields.get('categories') ?? fields.get('section') ?? [];
  const language = languageOf(fields.get('language')?.[0] ?? fields.get('lang')?.[0] ?? null, `${title}\n${body}`);
  const phrasings = PHRASING_NAMES.flatMap(each => fields.get(each) ?? []);
  return {
    kind: 'article',
    keys: [contentKey('text', 'article', [title, language])],
    fields: {
      title,
      body: longText(body),
      phrasings: [...new Set(phrasings.map(each => each.slice(0, SHORT_LIMIT)))].slice(0, 200),
      category: categoryOf(named?.slice(0, SHORT_LIMIT) ?? null, title),
      language,
    },
  };
}

/** A text without a title goes by the name of its file, unless that is only a number. */
function titleOfFile(name: string, body: string): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return /\p{L}{2}/u.test(words) ? words : titleFrom(body);
}

/** Title and language that the head of an HTML page states. */
function headOf(html: string): ReadonlyMap<string, string[]> {
  const fields = new Map<string, string[]>();
  let inTitle = false;
  for (const piece of htmlPieces(html.slice(0, 100_000))) {
    if ('text' in piece) {
      if (inTitle && !fields.has('title')) fields.set('title', [htmlText(piece.text)].filter(Boolean));
      continue;
    }
    inTitle = piece.tag.name === 'title' && !piece.tag.closing;
    const lang = piece.tag.name === 'html' ? /\blang\s*=\s*["']?([\w-]{2,10})/i.exec(piece.tag.attributes) : null;
    if (lang) fields.set('lang', [lang[1]!]);
    if (piece.tag.name === 'body') break;
  }
  return fields;
}
