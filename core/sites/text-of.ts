import { TEXT_LIMIT } from '../records/limits';
import { attribute, childNodes, isElement, matches, member, nameOf } from './query';
import { shadowRootOf } from './shadow';
import { hidesItself } from './visible';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'title', 'svg', 'select', 'textarea']);
const BLOCKS = new Set(
  `address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre
  section table tr ul`.split(/\s+/),
);
const BREAK = Symbol('break');
const CELL_BREAK = Symbol('cell break');

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

/** Lines of text as shown. Emoji that the page draws as images count; a loop, since pages may nest deeper than the call stack. */
function* pieces(root: Node, { skip, stopAt }: TextOptions): Generator<string> {
  const stack: (Node | typeof BREAK | typeof CELL_BREAK)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === BREAK) yield '\n';
    else if (next === CELL_BREAK) yield ' ';
    else if (member(next, 'nodeType') === 3) yield (member(next, 'data') as string).replace(/\s+/g, ' ');
    else if (isElement(next)) {
      const name = nameOf(next);
      if (next !== root) {
        if (SILENT.has(name) || hidesItself(next) || (skip !== undefined && matches(next, skip))) continue;
        if (stopAt !== undefined && matches(next, stopAt)) return;
      }
      if (name === 'br') yield '\n';
      else if (name === 'img') yield attribute(next, 'data-emoji') ?? '';
      else {
        const mark = BLOCKS.has(name) ? BREAK : name === 'td' || name === 'th' ? CELL_BREAK : null;
        if (mark !== null) {
          yield mark === BREAK ? '\n' : ' ';
          stack.push(mark);
        }
        stack.push(...contentOf(next, name).reverse());
      }
    }
  }
}

function collect(root: Node, options: TextOptions): string {
  let text = '';
  for (const piece of pieces(root, options)) {
    text += piece;
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
