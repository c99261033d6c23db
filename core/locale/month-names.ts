/** Languages whose names of months are known; de-AT for Jänner. Those of Japanese, Chinese and Korean dates are signs. */
const LANGUAGES = 'en de fr es it pt nl pl ru tr sv da nb de-AT'.split(' ');
/** Short forms that are no beginning of a name. */
const SHORT: Record<string, number> = { mrz: 3, mrt: 3 };

const NAMES = new Map<string, string[]>();

/** The full names in one language, in the form that stands beside a day, from the browser's own tables. */
function namesIn(language: string): string[] {
  let names = NAMES.get(language);
  if (names === undefined) {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    names = Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2024, month));
      return parts.find(({ type }) => type === 'month')!.value.toLowerCase();
    });
    NAMES.set(language, names);
  }
  return names;
}

/**
 * Month 1…12 by its name in lower case without a final point: a full name, its beginning from three letters on (`sept`, `févr`), or with up to two
 * letters more. null for a word that fits no month or several (`jui`). No name means different months in two of the languages, so the language need
 * not be known.
 */
export function monthOfName(name: string): number | null {
  if (name.length < 3) return null;
  for (const language of LANGUAGES) {
    const fits = namesIn(language).flatMap((full, index) =>
      full.startsWith(name) || (full.length > 3 && name.startsWith(full) && name.length <= full.length + 2)
        ? [index + 1]
        : [],
    );
    // The tables of one language are made when a word of it may come: most pages never need the next.
    if (fits.length === 1) return fits[0]!;
  }
  return SHORT[name] ?? null;
}
