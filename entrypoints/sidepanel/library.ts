import { csvBlob } from '../../components/csv-text';
import type { Library } from '../../components/knowledge/library';
import type { PageState } from '../../core/protocol';
import type { Article, Template, World } from '../../core/records';
import * as store from '../../core/store';
import {
  articleTable,
  entryFields,
  entryVersions,
  knowledgeBase,
  knowledgeFinder,
  knowledgeMarkdown,
  learned,
  previewEntry,
  type SupportEngine,
  type SupportPage,
  templateTable,
} from '../../core/support';
import { loadEnglish } from '../../core/text/stem';
import { ownTimeZone } from './answers';
import type { StoredWorld } from './stored-world';

const FOUND = 100;

/** Articles, templates and macros: looked at, searched, written, exported; and what was learned from the user. */
export function library(
  stored: StoredWorld,
  engine: () => Promise<SupportEngine>,
  pageKeys: (page: PageState | null) => SupportPage | null,
  change: <T>(what: store.StoreChange['what'], write: (db: store.Database) => Promise<T>) => Promise<T>,
): Library {
  const now = () => new Date().toISOString();
  const base = () =>
    stored.result('knowledge', async ({ world, settings }) => knowledgeBase(world, settings, await engine()));

  return {
    knowledge: base,
    async findKnowledge(query) {
      const find = await stored.result('knowledge-search', async ({ world }) =>
        knowledgeFinder(world, await loadEnglish()),
      );
      return find(query, FOUND);
    },
    async entry(id) {
      const { world } = await stored.reading();
      const record = recordOf(world, id);
      const entry = (await base()).entries.find(one => one.id === id);
      if (!record || !entry) return null;
      const changes = (await store.readRecord(await stored.database(), id))?.changes ?? [];
      return { entry, fields: entryFields(record), versions: entryVersions(record, changes) };
    },
    async previewEntry(kind, fields, page) {
      const { world, settings, now: at } = await stored.reading();
      return previewEntry(kind, fields, world, settings, at, pageKeys(page), ownTimeZone());
    },
    async saveEntry({ id, kind, fields }) {
      const { world } = await stored.reading();
      const record = id === null ? null : recordOf(world, id);
      const { tone, phrasings, ...shared } = fields;
      const own = kind === 'article' ? { ...shared, phrasings } : { ...shared, tone, category: shared.category ?? '' };
      const saved = await change('records', db =>
        store.saveEntry(
          db,
          {
            kind,
            id: record?.id ?? `own:${kind}/${crypto.randomUUID()}`,
            fields: own,
            starter: record && isUntouchedStarter(record) ? starterOf(record) : null,
          },
          now(),
        ),
      );
      return saved.id;
    },
    undoEntry: id => change('records', db => store.undoEdit(db, id)),
    async removeEntry(id) {
      const { world } = await stored.reading();
      const keys = recordOf(world, id)?.keys.filter(key => key.startsWith('playbook:')) ?? [];
      return change('everything', db => store.removeEntry(db, id, keys));
    },
    putBackEntry: removed => change('everything', db => store.putBackEntry(db, removed)),
    restoreStarters: () => change('everything', store.restoreStarters),
    async exportKnowledge(form) {
      const { articles, templates } = (await stored.reading()).world;
      if (form === 'articles') return csvBlob(articleTable(articles));
      if (form === 'templates') return csvBlob(templateTable(templates));
      return new Blob([knowledgeMarkdown([...articles, ...templates])], { type: 'text/markdown;charset=utf-8' });
    },
    learned: () => stored.result('learned', ({ world }) => learned(world)),
  };
}

function recordOf({ articles, templates }: World, id: string): Article | Template | null {
  return articles.find(one => one.id === id) ?? templates.find(one => one.id === id) ?? null;
}

/** As it came with the playbook: the store holds nothing of it. */
function isUntouchedStarter({ id, version, provenance }: Article | Template): boolean {
  return id.startsWith('playbook:') && version === 1 && Object.keys(provenance).length === 0;
}

function starterOf(record: Article | Template) {
  const { keys, firstSeenAt: at, title, body, category, language, editedAt } = record;
  const shared = { title, body, category, language, editedAt };
  const fields =
    record.kind === 'article' ? { ...shared, phrasings: record.phrasings } : { ...shared, tone: record.tone };
  return { keys, fields, at };
}
