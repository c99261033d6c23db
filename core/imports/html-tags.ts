export interface HtmlTag {
  /** Lower case. */
  name: string;
  closing: boolean;
  /** What stands between the name and `>`, cut. */
  attributes: string;
}

export type HtmlPiece = { text: string } | { tag: HtmlTag };

/** Elements whose content is no markup: it ends at their own closing tag. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);
const ATTRIBUTES_LIMIT = 4_000;
const NAME = /<(\/?)([a-zA-Z][^\s/>]{0,60})/y;

/**
 * Cuts HTML into text and tags, in one pass over it, whatever is left open. Comments and declarations are passed over; the content of
 * `script`, `style` and their like comes as one text.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { text: html.slice(at, open) };
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    NAME.lastIndex = open;
    const match = NAME.exec(html);
    if (match === null) {
      const skipped = /[!?/]/.test(html[open + 1] ?? '');
      if (!skipped) yield { text: '<' };
      at = skipped ? after(html, '>', open) : open + 1;
      continue;
    }
    const start = open + match[0].length;
    const end = tagEnd(html, start);
    const name = match[2]!.toLowerCase();
    yield {
      tag: { name, closing: match[1] === '/', attributes: html.slice(start, Math.min(end, start + ATTRIBUTES_LIMIT)) },
    };
    at = end + 1;
    if (match[1] === '/' || !RAW.has(name)) continue;
    const close = new RegExp(`</${name}`, 'gi');
    close.lastIndex = at;
    const stop = close.exec(html)?.index ?? html.length;
    if (stop > at) yield { text: html.slice(at, stop) };
    at = stop;
  }
  if (at < html.length) yield { text: html.slice(at) };
}

/** Index of the `>` that ends a tag: one between quotes does not. The end of the text where there is none. */
function tagEnd(html: string, start: number): number {
  let at = start;
  for (;;) {
    const end = html.indexOf('>', at);
    if (end < 0) return html.length;
    const quote = /=\s*(["'])/.exec(html.slice(at, Math.min(end, at + ATTRIBUTES_LIMIT)));
    if (quote === null) return end;
    const from = at + quote.index + quote[0].length;
    const close = html.indexOf(quote[1]!, from);
    // A quote that is never closed is a slip of the pen, not the rest of the page.
    if (close < 0 || close - from > ATTRIBUTES_LIMIT) return end;
    at = close + 1;
  }
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
