import type { Article, Template } from '../../records/records';

/** A table to write as CSV, with the headers that the import knows. */
export interface ExportTable {
  header: string[];
  rows: (string | null)[][];
}

export function articleTable(articles: readonly Article[]): ExportTable {
  return {
    header: ['id', 'title', 'answer', 'phrasings', 'category', 'language', 'owner', 'last edited'],
    rows: articles.map(({ id, title, body, phrasings, category, language, owner, editedAt }) => [
      id,
      title,
      body,
      phrasings.join('\n'),
      category,
      language,
      owner ?? null,
      editedAt,
    ]),
  };
}

export function templateTable(templates: readonly Template[]): ExportTable {
  return {
    header: ['id', 'template name', 'reply', 'category', 'language', 'tone', 'owner', 'last edited'],
    rows: templates.map(({ id, title, body, category, language, tone, owner, editedAt }) => [
      id,
      title,
      body,
      category,
      language,
      tone,
      owner ?? null,
      editedAt,
    ]),
  };
}
