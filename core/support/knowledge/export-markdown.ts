import type { Article, Template } from '../../records/records';

/**
 * Articles and templates as one Markdown file: each begins with its front matter (`kind` first, texts as JSON strings, which are YAML as well),
 * then its text. The import reads the same file back.
 */
export function knowledgeMarkdown(records: readonly (Article | Template)[]): string {
  return records.map(document).join('\n');
}

function document(record: Article | Template): string {
  const { kind, id, title, category, language, owner, editedAt, body } = record;
  const lines = [
    '---',
    `kind: ${kind}`,
    `id: ${JSON.stringify(id)}`,
    `title: ${JSON.stringify(title)}`,
    ...(category === null ? [] : [`category: ${JSON.stringify(category)}`]),
    `language: ${language}`,
    ...(kind === 'template' ? [`tone: ${record.tone}`] : []),
    ...(owner ? [`owner: ${JSON.stringify(owner)}`] : []),
    ...(editedAt === null ? [] : [`edited: ${editedAt}`]),
  ];
  if (kind === 'article' && record.phrasings.length > 0) {
    lines.push('phrasings:', ...record.phrasings.map(phrasing => `  - ${JSON.stringify(phrasing)}`));
  }
  return `${[...lines, '---', '', escaped(body)].join('\n').trimEnd()}\n`;
}

/** A rule (`---`) of the text itself would look like the beginning of the next front matter. */
function escaped(body: string): string {
  return body.replace(/^(\\*---)[ \t]*$/gm, '\\$1');
}
