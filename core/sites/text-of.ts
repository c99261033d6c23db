import { TEXT_LIMIT } from '../records/limits';
import { attribute, childNodes, isElement, matches, member, nameOf } from './query';
import { shadowRootOf } from './shadow';
import { hidesItself } from './visible';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'title', 'svg', 'select', 'textarea']);
const BLOCKS = new Set(
  `address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre
  section table tr ul`.split(/\s+/),
);
/** Border of a block: a new line unless one has just begun. A paragraph asks for an empty line as well. */
const BLOCK = Symbol('block');
const PARAGRAPH = Symbol('paragraph');
const CELL = Symbol('cell');
type Border = typeof BLOCK | typeof PARAGRAPH | typeof CELL;

export interface TextOptions {
  /** Elements that are left out. */
  skip?: string;
  /** An element at which the text ends. */
  stopAt?: string;
}

/** What an element shows in place of its own children: its shadow tree, or what was put into its slot. */
function contentOf(element: Element, name: string): Node[] {
  if (name === 'slot') {
    const assigned = member(element, 'assignedNodes') as ((options: object) => Node[]) | undefined;
    const nodes = assigned?.call(element, { flatten: true }) ?? [];
    if (nodes.length > 0) return nodes;
  }
  return childNodes(shadowRootOf(element) ?? element);
}

/** What stands for a picture, where that is an emoji. */
const emojiIn = (alt: string) => (/^\p{Extended_Pictographic}/u.test(alt) ? alt : '');

function borderOf(name: string): Border | null {
  if (name === 'p') return PARAGRAPH;
  if (name === 'td' || name === 'th') return CELL;
  return BLOCKS.has(name) ? BLOCK : null;
}

/** Text as shown, piece by piece. Emoji that the page draws as images count; a loop, since pages may nest deeper than the call stack. */
function* pieces(root: Node, { skip, stopAt }: TextOptions): Generator<string | Border> {
  const stack: (Node | Border)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'symbol') yield next;
    else if (member(next, 'nodeType') === 3) yield (member(next, 'data') as string).replace(/\s+/g, ' ');
    else if (isElement(next)) {
      const name = nameOf(next);
      if (next !== root) {
        if (SILENT.has(name) || hidesItself(next) || (skip !== undefined && matches(next, skip))) continue;
        if (stopAt !== undefined && matches(next, stopAt)) return;
      }
      const border = borderOf(name);
      if (name === 'br') yield '\n';
      else if (name === 'img') yield attribute(next, 'data-emoji') ?? emojiIn(attribute(next, 'alt') ?? '');
      else {
        if (border !== null) {
          yield border;
          stack.push(border);
        }
        stack.push(...contentOf(next, name).reverse());
      }
    }
  }
}

function collect(root: Node, options: TextOptions): string {
  let text = '';
  for (const piece of pieces(root, options)) {
    if (piece === CELL) text += ' ';
    else if (typeof piece === 'string') text += piece;
    else {
      while (text.endsWith(' ')) text = text.slice(0, -1);
      if (!text.endsWith('\n')) text += '\n';
      if (piece === PARAGRAPH && !text.endsWith('\n\n')) text += '\n';
    }
    // Far more than a field keeps; white space is not collapsed yet.
    if (text.length > 4 * TEXT_LIMIT) break;
  }
  return text;
}

/** Cut to `limit` without splitting a character in two. */
export function cut(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}

/** Text in one line, white space collapsed. */
export function textOf(root: Node, skip?: string): string {
  return collect(root, skip === undefined ? {} : { skip })
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text with its lines, for message bodies: at most one empty line in a row, cut at the length that a record keeps. */
export function blockText(root: Node, options: TextOptions = {}): string {
  const lines = collect(root, options)
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim());
  return cut(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    TEXT_LIMIT,
  );
}
