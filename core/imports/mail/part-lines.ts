import { RowProblem } from '../row-cells';

/** Parts of one message. */
const PARTS_LIMIT = 1_000;
const BOUNDARIES_LIMIT = 200;
const BOUNDARY = /\bboundary\s{0,8}=\s{0,8}(?:"([^"\r\n]{1,200})"|([^\s";,]{1,200}))/gi;

/**
 * Where the lines that begin or end a part start, in the order of the text. A line that only looks like one may be among them.
 * @param text a whole message, a character for each byte
 * @throws RowProblem `too-many-parts`
 */
export function partLines(text: string): number[] {
  const boundaries = new Set<string>();
  for (const [, quoted, bare] of text.matchAll(BOUNDARY)) {
    boundaries.add((quoted ?? bare)!.trimEnd());
    if (boundaries.size > BOUNDARIES_LIMIT) throw new RowProblem('too-many-parts', null);
  }
  const starts: number[] = [];
  if (boundaries.size === 0) return starts;
  for (let at = text.indexOf('\n--'); at >= 0; at = text.indexOf('\n--', at + 1)) {
    const end = text.indexOf('\n', at + 1);
    const line = text.slice(at + 3, Math.min(end < 0 ? text.length : end, at + 210)).trimEnd();
    if (!boundaries.has(line) && !boundaries.has(line.replace(/--$/, ''))) continue;
    starts.push(at + 1);
    if (starts.length > PARTS_LIMIT) throw new RowProblem('too-many-parts', null);
  }
  return starts;
}
