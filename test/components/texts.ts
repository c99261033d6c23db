import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { setSource } from '../../components/words';

/** The texts of one language as the browser would give them: key → message. */
export async function messagesOf(name: 'en' | 'zh_CN'): Promise<Record<string, string>> {
  const file = `${import.meta.dirname}/../../components/locales/${name}.yml`;
  const messages = generateChromeMessages(await parseMessagesFile(file));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message.replaceAll('$$', '$')]));
}

/** Components speak English (or Chinese) as the built extension does. */
export async function useTexts(name: 'en' | 'zh_CN' = 'en', uiLocale = 'en-US'): Promise<void> {
  const texts = await messagesOf(name);
  setSource(key => texts[key] ?? '', uiLocale);
}
