import { type AnyRecord, ArticleFields, TemplateFields } from '../../records/records';
import { removeEntryIn } from '../../store/remove-entry';
import { saveEntryIn } from '../../store/save-entry';
import type { WriteTransaction } from '../../store/schema';
import type { Fields } from '../document/json';
import { faultBy, known } from './fault';
import type { StoredItem, StoredKind } from './stored-kind';

// When an entry was edited is told by the change, so it is no field that two members could disagree about.
const SHAPES = {
  article: ArticleFields.omit({ editedAt: true }),
  template: TemplateFields.omit({ editedAt: true }),
} as const;

/** Articles or templates of the knowledge base. Those of the starter playbook are shared once they were edited; samples never. */
function entries(kind: 'article' | 'template', name: string): StoredKind {
  const fields = Object.keys(SHAPES[kind].shape);
  const all = (tx: WriteTransaction) => tx.objectStore('records').index('kind').getAll(kind);
  return {
    name,
    fields,
    texts: ['body'],
    stores: ['records', 'changes', 'settings'],
    title: ({ title }) => (typeof title === 'string' ? title : ''),
    fault: values => faultBy(SHAPES[kind], known(values, fields)),
    read: async tx => (await all(tx)).filter(record => !isSample(record)).map(record => stored(record, fields)),
    async find(tx, id) {
      const found = await tx.objectStore('records').index('keys').getAll(id);
      return found.find(record => record.kind === kind && !isSample(record))?.id ?? null;
    },
    async put(tx, id, record, values, cause) {
      const edit = { kind, id: record ?? id, fields: values, starter: null };
      return (await saveEntryIn(tx, edit, cause)).id;
    },
    async remove(tx, id) {
      const record = await tx.objectStore('records').get(id);
      await removeEntryIn(tx, id, record?.keys.filter(key => key.startsWith('playbook:')) ?? []);
    },
  };
}

function stored(record: AnyRecord, names: readonly string[]): StoredItem {
  return { record: record.id, id: record.keys[0]!, fields: known(record as unknown as Fields, names) };
}

function isSample({ provenance }: AnyRecord): boolean {
  return Object.values(provenance).some(({ from }) => from === 'sample');
}

export const articles = entries('article', 'articles');
export const templates = entries('template', 'templates');
