import { previewArticles, textFormat } from './articles/parse-articles';
import { isContacts, previewContacts } from './contacts/parse-contacts';
import { mailFormat } from './mail/mail-file';
import { previewMail } from './mail/preview-mail';
import { previewTable, previewWorkbook } from './preview-table';
import type { ImportPreview, TableKind } from './result';
import { isWorkbook } from './sheets/open-workbook';

/**
 * Looks at a file and says what it is: a mailbox or one mail, contact cards, a workbook, a text, else a table. By its content first, its name last.
 * Nothing is stored.
 * @param wanted what the user says that the rows of a table are, where it is not what they look like
 * @param sheet the sheet of a workbook that the user chose
 * @throws ImportError `empty-file`, `too-large`, `not-text`, `no-header`, `no-rows`, `no-messages`, `no-contacts`, `no-articles`, `old-workbook`,
 * `locked-workbook`, `damaged-workbook`, `sheet-too-large`, `no-sheet`
 */
export async function previewFile(
  file: Blob,
  name: string,
  wanted?: TableKind,
  sheet?: string,
): Promise<ImportPreview> {
  if (await isWorkbook(file)) return previewWorkbook(file, name, wanted, sheet);
  if (wanted !== undefined || file.size === 0) return previewTable(file, name, wanted);
  if (await isContacts(file)) return previewContacts(file, name);
  const mail = await mailFormat(file);
  if (mail !== null) return previewMail(file, name, mail);
  const text = await textFormat(file, name);
  return text === null ? previewTable(file, name) : previewArticles(file, name, text);
}
