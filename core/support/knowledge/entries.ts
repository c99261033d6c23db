import type { Article, Template } from '../../records/records';
import type { World } from '../../records/world';
import { slotsOf } from '../reply/fill-template';
import { templateUses } from '../reply/rank';
import { primary } from './look-up';
import type { EntryKind, KnowledgeEntry } from './result';

const EXCERPT = 160;

/** Every article, template and macro with what is known of its use; the newest edited first, then by title. */
export function knowledgeEntries(world: World): KnowledgeEntry[] {
  const uses = templateUses(world.decisions);
  const answered = new Map<string, number>();
  for (const { reply } of world.decisions) {
    if (reply?.articleId != null) answered.set(reply.articleId, (answered.get(reply.articleId) ?? 0) + 1);
  }
  const entries = [...world.articles, ...world.templates].map((record): KnowledgeEntry => {
    const use = uses.get(record.id);
    return {
      id: record.id,
      kind: entryKind(record),
      title: record.title,
      excerpt: record.body.replace(/\s+/g, ' ').trim().slice(0, EXCERPT),
      category: record.category,
      language: primary(record.language),
      tone: record.kind === 'template' ? record.tone : null,
      owner: record.owner ?? null,
      editedAt: record.editedAt,
      used:
        record.kind === 'article' ? (answered.get(record.id) ?? 0) : use === undefined ? 0 : use.accepted + use.edited,
      source: sourceOf(record),
    };
  });
  return entries.sort(
    (a, b) => compare(b.editedAt ?? '', a.editedAt ?? '') || compare(a.title, b.title) || compare(a.id, b.id),
  );
}

/** A template frames an article's answer; one that holds the whole text itself is a macro. */
export function entryKind(record: Article | Template): EntryKind {
  if (record.kind === 'article') return 'article';
  return slotsOf(record.body).includes('answer') ? 'template' : 'macro';
}

function sourceOf({ provenance, keys }: Article | Template): KnowledgeEntry['source'] {
  const sources = new Set(Object.values(provenance).map(({ from }) => from));
  if (sources.has('user')) return 'own';
  if (sources.has('import')) return 'import';
  return keys.some(key => key.startsWith('playbook:')) ? 'starter' : 'own';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
