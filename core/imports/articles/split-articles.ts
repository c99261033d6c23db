/** A piece of a text file with a title of its own. */
export interface TitledText {
  /** null where nothing in the text names it. */
  title: string | null;
  body: string;
}

const HEADING = /^(#{1,6})[ \t]+(.+?)[ \t]*#*$/;
const QUESTION = /[?？]\s*$/;

/**
 * Cuts a Markdown text into articles: one for each heading of the first level where there are several; one for each heading of the second
 * level where most of those are questions (a page of questions and answers); else the text is one article. Headings in code are none.
 */
export function splitArticles(text: string): TitledText[] {
  const lines = text.split('\n');
  const headings = headingsOf(lines);
  const first = headings.filter(({ level }) => level === 1);
  const second = headings.filter(({ level }) => level === 2);
  const questions = second.filter(({ title }) => QUESTION.test(title)).length;
  const cuts =
    first.length > 1 ? first : second.length > 1 && questions * 2 > second.length ? second : headings.slice(0, 1);
  const [start] = cuts;
  if (start === undefined || (cuts.length === 1 && start.line !== firstFilled(lines))) {
    return [{ title: start?.title ?? null, body: text.trim() }];
  }
  return cuts.map(({ line, title }, at) => ({
    title,
    body: lines
      .slice(line + 1, cuts[at + 1]?.line ?? lines.length)
      .join('\n')
      .trim(),
  }));
}

function firstFilled(lines: readonly string[]): number {
  return lines.findIndex(line => line.trim() !== '');
}

function headingsOf(lines: readonly string[]): { line: number; level: number; title: string }[] {
  const found: { line: number; level: number; title: string }[] = [];
  let fence = '';
  for (const [line, text] of lines.entries()) {
    const mark = /^(```|~~~)/.exec(text)?.[1];
    if (mark && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
    const heading = fence === '' && text.length < 500 ? HEADING.exec(text) : null;
    if (heading) found.push({ line, level: heading[1]!.length, title: plainTitle(heading[2]!) });
  }
  return found;
}

/** A title without the marks of emphasis, code and links. */
function plainTitle(title: string): string {
  return title
    .replace(/\[([^\][]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/[*_`]{1,3}([^*_`]+)[*_`]{1,3}/g, '$1')
    .trim();
}
