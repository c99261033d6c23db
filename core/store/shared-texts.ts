/** Longer texts are rarely the same. */
const LONGEST = 80;
/** So many different texts are remembered before it begins anew: what repeats, repeats soon. */
const REMEMBERED = 40_000;

/**
 * Lets equal texts of values that were read from the store share one memory. Each value comes from there with texts of its own, and most of
 * them (days, stages, owners, companies, names of files) are the same thousand over and over: shared, a table of deals takes a third.
 */
export class SharedTexts {
  private known = new Map<string, string>();

  /** The value itself, its texts replaced by equal ones that were there before. */
  share<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T;
    if (typeof value !== 'object' || value === null) return value;
    const holder = value as Record<string, unknown>;
    for (const name of Object.keys(holder)) {
      const held = holder[name];
      if (typeof held === 'string') holder[name] = this.text(held);
      else if (typeof held === 'object' && held !== null) this.share(held);
    }
    return value;
  }

  private text(text: string): string {
    if (text.length > LONGEST) return text;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(text, text);
    return text;
  }
}
