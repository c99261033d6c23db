import type { Instant } from '../../records/time';

type TimeOfDay = 'morning' | 'day' | 'evening';

const GREETINGS: Record<string, Record<TimeOfDay, string>> = {
  en: { morning: 'Good morning', day: 'Good afternoon', evening: 'Good evening' },
  zh: { morning: '早上好', day: '下午好', evening: '晚上好' },
  de: { morning: 'Guten Morgen', day: 'Guten Tag', evening: 'Guten Abend' },
  fr: { morning: 'Bonjour', day: 'Bonjour', evening: 'Bonsoir' },
  es: { morning: 'Buenos días', day: 'Buenas tardes', evening: 'Buenas noches' },
  pt: { morning: 'Bom dia', day: 'Boa tarde', evening: 'Boa noite' },
  ru: { morning: 'Доброе утро', day: 'Добрый день', evening: 'Добрый вечер' },
  ja: { morning: 'おはようございます', day: 'こんにちは', evening: 'こんばんは' },
};

const MORNING_FROM = 5;
const DAY_FROM = 12;
const EVENING_FROM = 18;

/**
 * How one greets at this hour where the user is; null in a language that has no entry.
 *
 * @param timeZone IANA name, `Europe/Berlin`
 * @example greeting('2026-11-22T09:00:00.000Z', 'UTC', 'en') // 'Good morning'
 */
export function greeting(now: Instant, timeZone: string, language: string): string | null {
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(new Date(now)),
  );
  const time: TimeOfDay = hour < MORNING_FROM || hour >= EVENING_FROM ? 'evening' : hour < DAY_FROM ? 'morning' : 'day';
  return GREETINGS[language]?.[time] ?? null;
}
