import type { Change } from '../../records/change';
import type { Article, Template } from '../../records/records';
import type { EntryFields, EntryVersion } from './result';

/** The states of an article or template, newest first: the present one, and before each change what stood there then. */
export function entryVersions(record: Article | Template, changes: readonly Change[]): EntryVersion[] {
  const edits = changes
    .filter(({ created, fields }) => !created && fields.some(({ field }) => field in entryFields(record)))
    .toSorted((a, b) => b.seq - a.seq);
  const states: { at: string | null; fields: EntryFields }[] = [];
  let fields = entryFields(record);
  for (const edit of edits) {
    states.push({ at: edit.at, fields });
    const before = Object.fromEntries(
      edit.fields.filter(({ field }) => field in fields).map(({ field, from }) => [field, from]),
    );
    fields = { ...fields, ...before };
  }
  const made = changes.find(({ created }) => created);
  states.push({ at: made?.at ?? null, fields });
  return states.map(({ at, fields: of }, index) => ({
    number: states.length - index,
    at,
    title: of.title,
    body: of.body,
    fields: of,
  }));
}

export function entryFields(record: Article | Template): EntryFields {
  return {
    title: record.title,
    body: record.body,
    category: record.category,
    language: record.language,
    owner: record.owner ?? null,
    tone: record.kind === 'template' ? record.tone : 'short',
    phrasings: record.kind === 'article' ? record.phrasings : [],
  };
}
