/** A piece of a compared text. */
export interface DiffPiece {
  what: 'same' | 'removed' | 'added';
  text: string;
}

const WORD =
  /\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{N}]+)*|\s+|./gsu;
/** Cells of the table of common words; texts that need more are compared by their two ends alone. */
const TABLE_LIMIT = 4_000_000;

/**
 * What was changed from one text to another, word by word (Chinese and Japanese by characters): the fewest removed and added words, as a longest
 * common subsequence. Joined without the added pieces it is `before`, without the removed ones `after`.
 *
 * @example wordDiff('We refund it soon', 'We refund it today')
 * // [{ what: 'same', text: 'We refund it ' }, { what: 'removed', text: 'soon' }, { what: 'added', text: 'today' }]
 */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const a = before.match(WORD) ?? [];
  const b = after.match(WORD) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const pieces: DiffPiece[] = [
    { what: 'same', text: a.slice(0, start).join('') },
    ...middle(left, right),
    { what: 'same', text: a.slice(a.length - end).join('') },
  ];
  return joined(pieces);
}

function middle(a: readonly string[], b: readonly string[]): DiffPiece[] {
  if ((a.length + 1) * (b.length + 1) > TABLE_LIMIT) {
    return [
      { what: 'removed', text: a.join('') },
      { what: 'added', text: b.join('') },
    ];
  }
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const pieces: DiffPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ what: 'same', text: a[i]! });
      i++;
      j++;
    } else if (j === b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      pieces.push({ what: 'removed', text: a[i++]! });
    } else pieces.push({ what: 'added', text: b[j++]! });
  }
  return pieces;
}

/** Neighbours of one kind as one piece; the removed words of a place stand before the added ones. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const out: DiffPiece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') out.push({ what: 'removed', text: removed });
    if (added !== '') out.push({ what: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { what, text } of pieces) {
    if (text === '') continue;
    if (what === 'removed') removed += text;
    else if (what === 'added') added += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.what === 'same') last.text += text;
      else out.push({ what, text });
    }
  }
  flush();
  return out;
}
