import { detectLanguage } from '../text/detect-language';
import { CATEGORIES, categoryByWords } from './category-words';

/** Longest title that is made of a text, in UTF-16 units. */
const TITLE_LIMIT = 80;

/** The language that a file names (`en_GB`, `de`), else the one that the text is written in, else English. */
export function languageOf(named: string | null, text: string): string {
  const match = /^([a-z]{2,3})(?:[-_][a-z]{2,4})?$/i.exec(named?.trim() ?? '');
  return match ? match[1]!.toLowerCase() : (detectLanguage(text) ?? 'en');
}

/**
 * The category of a text: what the file names (`Order change` → `order-change`), as one of the playbook where its words say so, else as the
 * user's own; where the file names none, what the title speaks of, or null.
 */
export function categoryOf(named: string | null, title: string): string | null {
  if (named === null || named.trim() === '') return categoryByWords(title);
  const plain = named
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (/^[a-z][a-z-]*$/.test(plain) && CATEGORIES.has(plain)) return plain;
  return categoryByWords(named) ?? named.trim();
}

/** The beginning of a text as its title: the first line, cut at a word. */
export function titleFrom(text: string): string {
  const line = text.trim().split('\n', 1)[0]!.replace(/\s+/g, ' ');
  if (line.length <= TITLE_LIMIT) return line;
  const cut = line.slice(0, TITLE_LIMIT);
  const end = cut.lastIndexOf(' ');
  return `${end > TITLE_LIMIT / 2 ? cut.slice(0, end) : cut}…`;
}

/** Without the apostrophe that an export puts before a text which a spreadsheet would run as a formula. */
export function unguarded(text: string): string {
  return text.replace(/^'(?=[=+\-@])/, '');
}
