/** How our own export begins each of its documents. */
const BEGINNING = /^---\nkind: (?:article|template)\n/gm;

/** The documents of a file of our own export, each with its front matter; any other text is one document. */
export function splitDocuments(text: string): string[] {
  const starts = Array.from(text.matchAll(BEGINNING), match => match.index);
  if (starts[0] !== 0) return [text];
  return starts.map((start, at) => text.slice(start, starts[at + 1]));
}

/** Whether the front matter is of our own export. Its text has no headings that cut it, and its rules are marked. */
export function isOwnDocument(fields: ReadonlyMap<string, string[]>): boolean {
  return ['article', 'template'].includes(fields.get('kind')?.[0] ?? '');
}

/** The text as it was before the export marked its rules. */
export function unmarked(body: string): string {
  return body.replace(/^\\(\\*---)$/gm, '$1').trim();
}
