import { parseArticles } from './articles/parse-articles';
import { parseContacts } from './contacts/parse-contacts';
import { parseMail } from './mail/parse-mail';
import { parseRows } from './parse-rows';
import type { ImportPreview, ParsedRows } from './result';

/**
 * Parses a file as its preview, with the user's corrections, says; batch by batch. What can't be taken is reported and stops nothing.
 * @throws the signal's reason when it aborts
 */
export function parseFile(file: Blob, preview: ImportPreview, signal?: AbortSignal): AsyncGenerator<ParsedRows> {
  switch (preview.format) {
    case 'mail':
      return parseMail(file, preview, signal);
    case 'contacts':
      return parseContacts(file, signal);
    case 'articles':
      return parseArticles(file, preview.file, signal);
    case 'table':
      return parseRows(file, preview, signal);
  }
}
