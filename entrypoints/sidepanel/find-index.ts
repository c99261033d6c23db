import MiniSearch from 'minisearch';
import type { FindHit } from '../../components/services';
import type { AnyRecord, World } from '../../core/records';

interface Entry extends FindHit {
  words: string;
}

/** The Find box over people, companies, deals, tickets and articles: prefixes, small typos, Chinese by single characters. */
export class FindIndex {
  readonly #index = new MiniSearch<Entry>({
    fields: ['title', 'words'],
    storeFields: ['kind', 'title', 'detail', 'url'],
    tokenize: text => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [],
    searchOptions: {
      prefix: true,
      fuzzy: term => (term.length > 4 ? 0.2 : false),
      boost: { title: 2 },
      combineWith: 'AND',
    },
  });

  constructor(world: World) {
    for (const records of [world.people, world.companies, world.deals, world.tickets, world.articles]) {
      this.#index.addAll(records.flatMap(record => entryOf(record) ?? []));
    }
  }

  /** `kind` null: of any. */
  find(query: string, kind: FindHit['kind'] | null = null, limit = 12): FindHit[] {
    return this.#index
      .search(query, kind === null ? {} : { filter: hit => hit.kind === kind })
      .slice(0, limit)
      .map(({ id, kind, title, detail, url }) => ({ id, kind, title, detail, url }));
  }
}

function entryOf(record: AnyRecord): Entry | null {
  const entry = (title: string | null, detail: string | null, words: (string | null)[]): Entry | null =>
    title === null
      ? null
      : {
          id: record.id,
          kind: record.kind as FindHit['kind'],
          title,
          detail,
          url: pageOf(record),
          words: words.filter(word => word !== null).join(' '),
        };
  switch (record.kind) {
    case 'person':
      return entry(record.name ?? record.emails[0] ?? null, record.companyName, [record.companyName, ...record.emails]);
    case 'company':
      return entry(record.name ?? record.domain, record.industry, [record.domain]);
    case 'deal':
      return entry(record.name, record.stage, [record.companyName, record.stage, record.owner, record.product]);
    case 'ticket':
      return entry(record.subject, record.status, [record.requester?.name ?? null, record.requester?.email ?? null]);
    case 'article':
      return entry(record.title, record.category, [...record.phrasings, record.body]);
    default:
      return null;
  }
}

function pageOf(record: AnyRecord): string | null {
  for (const source of Object.values(record.provenance)) if (source.from === 'page') return source.url;
  return null;
}
