import diff from 'fast-diff';
import type * as Y from 'yjs';

/** Above these the search for the smallest difference takes too long, and the whole stretch is replaced. */
const LINES_LIMIT = 2_000;
const LETTERS_LIMIT = 3_000;

type Step = readonly [-1 | 0 | 1, string];

/** Makes the shared text the wanted one by as few insertions and deletions as can be found: what others wrote elsewhere in it stays. */
export function editText(shared: Y.Text, wanted: string): void {
  const before = shared.toString();
  if (before === wanted) return;
  let at = 0;
  for (const [kind, stretch] of steps(before, wanted)) {
    if (kind === -1) shared.delete(at, stretch.length);
    else {
      if (kind === 1) shared.insert(at, stretch);
      at += stretch.length;
    }
  }
}

/** First by lines, then by letters within the lines that differ. */
function steps(before: string, after: string): Step[] {
  const byLine = lineSteps(before, after);
  const found: Step[] = [];
  for (let index = 0; index < byLine.length; index++) {
    const [kind, stretch] = byLine[index]!;
    const next = byLine[index + 1];
    if (kind === -1 && next?.[0] === 1 && stretch.length + next[1].length <= LETTERS_LIMIT) {
      found.push(...diff(stretch, next[1]));
      index++;
    } else found.push([kind, stretch]);
  }
  return found;
}

function lineSteps(before: string, after: string): Step[] {
  const lines: string[] = [];
  const known = new Map<string, number>();
  // Each different line is one character, so that differences of characters are differences of lines.
  const written = (text: string) =>
    (text.match(/[^\n]*\n|[^\n]+/g) ?? [])
      .map(line => {
        const number = known.get(line) ?? lines.push(line) - 1;
        known.set(line, number);
        return String.fromCharCode(number);
      })
      .join('');
  const [from, to] = [written(before), written(after)];
  if (from.length > LINES_LIMIT || to.length > LINES_LIMIT) {
    return [
      [-1, before],
      [1, after],
    ];
  }
  return diff(from, to).map(([kind, stretch]) => [
    kind,
    Array.from(stretch, character => lines[character.charCodeAt(0)]!).join(''),
  ]);
}
