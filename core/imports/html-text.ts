import { decodeEntities } from './html-entities';
import { type HtmlTag, htmlPieces } from './html-tags';

export interface HtmlTextOptions {
  /** Leaves out what mail programs mark as the quoted history. */
  withoutHistory?: boolean;
  /** Writes headings with `#`, as Markdown does. */
  headings?: boolean;
}

/** Longest text that is made, in UTF-16 units; what follows is not looked at. */
const LIMIT = 262_144;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const HIDDEN = new Set(
  'head script style title template noscript svg math object select textarea iframe xmp'.split(' '),
);
const LINES = new Set('address article aside dd div dl dt figure footer form header main nav section tr'.split(' '));
const PARAGRAPHS = new Set('blockquote h1 h2 h3 h4 h5 h6 ol p pre table ul'.split(' '));
/** What Gmail, Apple Mail, Thunderbird, Yahoo and Proton put around the mail that is answered. */
const HISTORY =
  /\b(?:gmail_quote|gmail_quote_container|moz-cite-prefix|yahoo_quoted\w*|protonmail_quote)\b|\btype\s*=\s*["']?cite\b/i;
/** Outlook's history stands behind this head, not inside it. */
const HISTORY_BELOW = /\bid\s*=\s*["']?[\w-]*divRplyFwdMsg\b/i;
const NOT_SHOWN = /\bstyle\s*=\s*["'][^"']*\bdisplay\s*:\s*none\b|\shidden(?:[\s=>]|$)/i;

/**
 * The text that a piece of HTML shows, without ever rendering it: paragraphs with an empty line between them, a line for each row and list
 * item. Takes one pass, whatever is left open.
 *
 * @example htmlText('<p>Hi&nbsp;Ann,</p><ul><li>one</li></ul>') // 'Hi Ann,\n\n- one'
 */
export function htmlText(html: string, options: HtmlTextOptions = {}): string {
  const shown = new ShownText();
  /** The element that hides what is in it, and how many of its name are open inside it. */
  let hiding: { name: string; depth: number } | null = null;
  for (const piece of htmlPieces(html)) {
    if (shown.length > LIMIT) break;
    if ('text' in piece) {
      if (hiding === null) shown.write(decodeEntities(piece.text));
      continue;
    }
    const { tag } = piece;
    if (hiding !== null) {
      // A head that is not closed ends where the body starts.
      if (hiding.name === 'head' && tag.name === 'body') hiding = null;
      else if (tag.name === hiding.name) hiding.depth += tag.closing ? -1 : 1;
      if (hiding?.depth === 0) hiding = null;
      continue;
    }
    if (options.withoutHistory && !tag.closing && HISTORY_BELOW.test(tag.attributes)) break;
    if (!tag.closing && !VOID.has(tag.name) && isHidden(tag, options)) hiding = { name: tag.name, depth: 1 };
    else shown.tag(tag, options.headings === true);
  }
  return shown.text();
}

function isHidden({ name, attributes }: HtmlTag, { withoutHistory }: HtmlTextOptions): boolean {
  if (HIDDEN.has(name) || NOT_SHOWN.test(attributes)) return true;
  return withoutHistory === true && HISTORY.test(attributes);
}

class ShownText {
  private readonly parts: string[] = [];
  private preformatted = 0;
  length = 0;

  write(text: string): void {
    this.add(this.preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' '));
  }

  tag({ name, closing }: HtmlTag, headings: boolean): void {
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted + (closing ? -1 : 1));
    if (name === 'br' || (LINES.has(name) && !(name === 'tr' && closing))) this.add('\n');
    else if (PARAGRAPHS.has(name)) {
      this.add('\n\n');
      if (headings && !closing && /^h[1-6]$/.test(name)) this.add(`${'#'.repeat(Number(name[1]))} `);
    } else if (name === 'li' && !closing) this.add('\n- ');
    else if (name === 'hr') this.add('\n\n');
    else if ((name === 'td' || name === 'th') && closing) this.add(' ');
  }

  text(): string {
    return this.parts
      .join('')
      .replace(/[ \t\u00a0]+/g, ' ')
      .split('\n')
      .map(line => line.trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
