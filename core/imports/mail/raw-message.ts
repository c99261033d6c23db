import { RowProblem } from '../row-cells';

/** Parts of one message. */
const PARTS_LIMIT = 1_000;
/** Header of one message, in bytes. */
export const HEADER_LIMIT_BYTES = 262_144;
const HEADER_LINES_LIMIT = 2_000;
const BOUNDARIES_LIMIT = 200;

/** What is read of a message before it is parsed. */
export interface RawMessage {
  /** The first header line of each of these names, unfolded, as written; null where there is none. */
  subject: string | null;
  from: string | null;
  /**
   * Takeout's own lines. They stand before everything that came with the mail: a line of the same name further down was written by its
   * sender, and is not believed.
   */
  gmailThreadId: string | null;
  gmailLabels: string | null;
}

/**
 * Looks at the header of a message and counts its parts, so that a message that is made to exhaust the parser never reaches it.
 * @throws RowProblem `no-mail-header`, `header-too-long`, `too-many-parts`
 */
export function rawMessage(bytes: Uint8Array): RawMessage {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap === null ? text : text.slice(0, gap.index);
  const lines = head.slice(0, HEADER_LIMIT_BYTES + 1).split(/\r?\n/);
  if (head.length > HEADER_LIMIT_BYTES || lines.length > HEADER_LINES_LIMIT) {
    throw new RowProblem('header-too-long', null);
  }
  const fields = headerFields(lines);
  if (fields.length === 0) throw new RowProblem('no-mail-header', null);
  if (countParts(text) > PARTS_LIMIT) throw new RowProblem('too-many-parts', null);
  const first = (name: string) => fields.find(field => field.name === name)?.value ?? null;
  const others = fields.findIndex(({ name }) => !name.startsWith('x-gm'));
  const own = (others < 0 ? fields : fields.slice(0, others)).filter(({ name }) => name.startsWith('x-gm'));
  const ofTakeout = (name: string) => own.find(field => field.name === name)?.value ?? null;
  return {
    subject: first('subject'),
    from: first('from'),
    gmailThreadId: /^\d{15,20}$/.exec(ofTakeout('x-gm-thrid') ?? '')?.[0] ?? null,
    gmailLabels: ofTakeout('x-gmail-labels'),
  };
}

function headerFields(lines: readonly string[]): { name: string; value: string }[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of lines) {
    const named = /^([!-9;-~]{1,100}):\s?/.exec(line);
    const open = fields[fields.length - 1];
    if (named) fields.push({ name: named[1]!.toLowerCase(), value: line.slice(named[0].length).trim() });
    else if (open && /^[ \t]/.test(line)) open.value += ` ${line.trim()}`;
  }
  return fields;
}

/** Lines that begin a part. No more than the limit and one are counted. */
function countParts(text: string): number {
  const boundaries = new Set<string>();
  for (const match of text.matchAll(/\bboundary\s{0,8}=\s{0,8}(?:"([^"\r\n]{1,200})"|([^\s";,]{1,200}))/gi)) {
    boundaries.add(match[1] ?? match[2]!);
    if (boundaries.size > BOUNDARIES_LIMIT) return PARTS_LIMIT + 1;
  }
  if (boundaries.size === 0) return 0;
  let parts = 0;
  for (let at = text.indexOf('\n--'); at >= 0 && parts <= PARTS_LIMIT; at = text.indexOf('\n--', at + 1)) {
    const end = text.indexOf('\n', at + 1);
    const line = text.slice(at + 3, Math.min(end < 0 ? text.length : end, at + 210)).trimEnd();
    if (boundaries.has(line)) parts++;
  }
  return parts;
}
