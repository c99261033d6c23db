/** A closing mark (the look-behind keeps a long row of them linear), or a line break: whatever ends a sentence in running mail text. */
const END = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s|$)|[。！？；]+[”’」』）]*|\n+/gu;
/** A full stop after one of these does not end a sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|no|nr|e\.g|i\.e|z\.b|ca|approx|inc|ltd|st|vs|etc|\p{L})\.$/iu;

/**
 * The sentences of a text in order, trimmed, without empty ones. Line breaks end a sentence; abbreviations and initials do not.
 *
 * @example sentences('Dear Dr. Weber, it broke. Can you help?') // ['Dear Dr. Weber, it broke.', 'Can you help?']
 */
export function sentences(text: string): string[] {
  const result: string[] = [];
  let start = 0;
  for (const end of text.matchAll(END)) {
    const stop = end.index + end[0].length;
    // The abbreviation is at most 12 characters before the mark: looking at more would make long texts slow.
    if (end[0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, stop - 12), stop))) continue;
    push(result, text.slice(start, stop));
    start = stop;
  }
  push(result, text.slice(start));
  return result;
}

function push(result: string[], sentence: string): void {
  const trimmed = sentence.trim();
  if (trimmed !== '') result.push(trimmed);
}
