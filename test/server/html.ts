/** Markup that is safe to put into a page: its values are escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | readonly Markup[] | string | number | null | undefined | false;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function put(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(put).join('');
  if (value === null || value === undefined || value === false) return '';
  return String(value).replace(/[&<>"']/g, char => ENTITIES[char] ?? char);
}

/** html`<b>${name}</b>`: text is escaped, markup and lists of markup are put in as they are, null and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + put(values[index - 1]) + part));
}

/** A file of ours (style, script) that goes into the page as it is. */
export function verbatim(text: string): Markup {
  return new Markup(text);
}
