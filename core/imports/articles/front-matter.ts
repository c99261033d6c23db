/** What a Markdown file says about itself before its text. */
export interface FrontMatter {
  /** Name, lower case → its value, or its values. */
  fields: ReadonlyMap<string, string[]>;
  /** The text behind it. */
  rest: string;
}

const BLOCK = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * The lines between `---` and `---` at the beginning of a Markdown file: `name: value`, `name: [a, b]`, or a list with a `-` before each
 * value. Anything deeper is passed over.
 */
export function frontMatter(text: string): FrontMatter {
  const block = BLOCK.exec(text);
  const fields = new Map<string, string[]>();
  if (block === null) return { fields, rest: text };
  let list: string[] | null = null;
  for (const line of block[1]!.split('\n')) {
    const item = /^\s*-\s+(.*)$/.exec(line);
    const named = /^([\w-]{1,60})\s*:\s*(.*)$/.exec(line);
    if (item && list) list.push(plain(item[1]!));
    else if (named) {
      list = valuesOf(named[2]!);
      fields.set(named[1]!.toLowerCase(), list);
    }
  }
  return { fields, rest: text.slice(block[0].length) };
}

function valuesOf(written: string): string[] {
  const flow = /^\[(.*)\]\s*$/.exec(written);
  const values = flow ? flow[1]!.split(',') : [written];
  return values.map(plain).filter(Boolean);
}

/** A quoted text is one of JSON, which YAML reads alike; else what stands between the quotes. */
function plain(written: string): string {
  const text = written.trim();
  if (/^".*"$/.test(text)) {
    try {
      return String(JSON.parse(text)).trim();
    } catch {
      return text.slice(1, -1).trim();
    }
  }
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1).trim() : text;
}
