import { locale } from '../words';

/** `zh` → Chinese, 中文: the name of a language in the user's own; a tag that is none stays as it is. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
